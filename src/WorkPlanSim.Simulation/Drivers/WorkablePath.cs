using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Simulation.Drivers;

/// <summary>The share of each period that a season leaves workable.</summary>
/// <param name="season">The season.</param>
/// <param name="anomaly">Its anomaly.</param>
internal sealed class WorkablePath(Season season, AnomalyPath anomaly)
    : WorldPath($"workable {anomaly.Key} {string.Join(' ', season.Workable)}", anomaly.Count)
{
    private readonly ShareLaw _law = new(season.Workable);

    /// <summary>Gets the season.</summary>
    internal Season Season => season;

    internal override void Fill(WorldBlock block, Rows rows)
    {
        var anomalies = block.Of(anomaly);
        for (var t = 0; t < Count; t++)
        {
            _law.Fill(t, anomalies.Lanes(t), rows.Lanes(t), block.Lanes);
        }
    }
}
