using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Reference.Drivers;

/// <summary>One cause that draws people away: whether it begins in a period, and who is away.</summary>
internal sealed class SecondmentPath
{
    private readonly Secondment _secondment;
    private readonly bool[] _mayBegin;
    private readonly double _threshold;
    private readonly PathDraw _draw;
    private readonly TrialQuantity _share;
    private readonly double[] _shares;
    private readonly int[] _begun;

    internal SecondmentPath(
        string teamId, Secondment secondment, PlanCalendar calendar, InputDraws inputs, QuantityLaws laws, int length)
    {
        _secondment = secondment;
        _mayBegin = [.. Enumerable.Range(0, calendar.Count)
            .Select(t => secondment.Months.Contains(calendar.MonthOf(Period.FromIndex(t))))];

        // A monthly probability p is that of at least one beginning; a shorter period has the root of the complement.
        var probability = 1.0 - Math.Pow(1.0 - secondment.MonthlyProbability, 12.0 / calendar.PeriodsPerYear);
        _threshold = probability switch
        {
            <= 0.0 => double.PositiveInfinity,
            >= 1.0 => double.NegativeInfinity,
            _ => -NormalQuantile.Of(probability),
        };
        var name = PlanInputs.OfSecondment(teamId, secondment.Cause);
        _draw = new PathDraw(inputs.PerPeriod(name, 0.0), length);
        _share = new TrialQuantity(
            inputs.PerTrial(name + "/share"), laws.Of(secondment.Share), secondment.Share.IsCertain, 0.0, 1.0);
        _shares = new double[length];
        _begun = new int[calendar.Count * length];
    }

    internal void Begin(BlockDraws draws)
    {
        _draw.Begin(draws);
        _share.Fill(draws, _shares.AsSpan(0, draws.Trials));
        Array.Clear(_begun);
    }

    /// <summary>Adds the share of the team that is away in a period.</summary>
    /// <param name="period">The period after the one asked for last.</param>
    /// <param name="away">The shares so far. Shape [trials].</param>
    internal void Add(int period, Span<double> away)
    {
        var normals = _draw.Next(period);
        if (_mayBegin[period])
        {
            var begun = _begun.AsSpan(period * _shares.Length, _shares.Length);
            for (var k = 0; k < normals.Length; k++)
            {
                begun[k] = normals[k] > _threshold ? 1 : 0;
            }
        }

        for (var t = Math.Max(0, period - _secondment.LastsPeriods + 1); t <= period; t++)
        {
            var begun = _begun.AsSpan(t * _shares.Length, _shares.Length);
            for (var k = 0; k < away.Length; k++)
            {
                away[k] += begun[k] * _shares[k];
            }
        }
    }
}
