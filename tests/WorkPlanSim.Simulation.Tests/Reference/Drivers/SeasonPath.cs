using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Draws;

namespace WorkPlanSim.Simulation.Tests.Reference.Drivers;

/// <summary>A season's path: its anomaly, and the workable share of each period that follows from it.</summary>
internal sealed class SeasonPath
{
    private readonly Season _season;
    private readonly SharePath _share;
    private readonly PathDraw _draw;

    internal SeasonPath(Season season, InputDraws inputs, int periods, int length)
    {
        _season = season;
        _share = new SharePath(season.Workable);
        _draw = new PathDraw(inputs.PerPeriod(PlanInputs.OfSeason(season.Id), season.Persistence), length);
        Anomaly = new PeriodRows(periods, length);
        Workable = new PeriodRows(periods, length);
    }

    /// <summary>Gets the anomaly in standard deviations, the scenario's shift included; positive is better.</summary>
    internal PeriodRows Anomaly { get; }

    /// <summary>Gets the workable shares.</summary>
    internal PeriodRows Workable { get; }

    internal void Fill(BlockDraws draws)
    {
        _draw.Begin(draws);
        for (var t = 0; t < draws.Periods; t++)
        {
            var normals = _draw.Next(t);
            var anomaly = Anomaly.Row(t);
            var workable = Workable.Row(t);
            var shift = _season.AnomalyShift.IsEmpty ? 0.0 : _season.AnomalyShift[t];
            for (var k = 0; k < normals.Length; k++)
            {
                anomaly[k] = normals[k] + shift;
                workable[k] = _share.At(t, anomaly[k]);
            }
        }
    }
}
