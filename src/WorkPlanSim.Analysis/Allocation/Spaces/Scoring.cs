using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>Turns trials in which targets are met into an objective, in whole numbers.</summary>
internal sealed class Scoring
{
    private const double LogUnits = 1e6;
    private const decimal WeightDecimals = 1000m;

    private readonly bool _isMandatory;
    private readonly ImmutableArray<long> _weights;

    /// <summary>Makes a scoring.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="objective">The objective.</param>
    internal Scoring(Plan plan, AllocationObjective objective)
    {
        _isMandatory = objective == AllocationObjective.AllMandatory;
        var weights = plan.Targets.Select(t => objective switch
        {
            AllocationObjective.WeightedMet => (long)decimal.Round((decimal)t.Weight * WeightDecimals),
            AllocationObjective.Met => t.Weight > 0.0 ? (long)WeightDecimals : 0L,
            AllocationObjective.AllMandatory => t.Mandatory ? 1L : 0L,
            _ => throw new ArgumentOutOfRangeException(nameof(objective), objective, "No such objective."),
        }).ToList();
        var divisor = Math.Max(1L, weights.Aggregate(0L, Gcd));
        _weights = [.. weights.Select(w => w / divisor)];
        Unit = _isMandatory ? 1.0 : (double)WeightDecimals / divisor;
    }

    /// <summary>Gets the units of one target of weight 1; of a probability, 1.</summary>
    internal double Unit { get; }

    /// <summary>Gets whether parts add up: the probability that all are met is no sum over targets.</summary>
    internal bool IsSum => !_isMandatory;

    /// <summary>Tells whether it matters what becomes of a target.</summary>
    /// <param name="target">Its place.</param>
    /// <returns>Whether it does.</returns>
    internal bool Matters(int target) => _weights[target] != 0L;

    /// <summary>
    /// Gives what a target adds to the objective. To the probability that all are met it adds the logarithm of its own, as if
    /// targets failed independently: what is chosen by that has to be looked at in full.
    /// </summary>
    /// <param name="target">Its place.</param>
    /// <param name="met">The trials in which it is met.</param>
    /// <param name="trials">All trials.</param>
    /// <returns>Its part, in units times trials.</returns>
    internal long PartOf(int target, long met, long trials) => _isMandatory
        ? _weights[target] * (long)Math.Round(LogUnits * Math.Log((met + 0.5) / (trials + 0.5)))
        : _weights[target] * met;

    /// <summary>Gives the objective itself.</summary>
    /// <param name="tally">Trials of the plan.</param>
    /// <param name="scenario">The scenario's place in the tally.</param>
    /// <returns>The objective in units, times trials.</returns>
    internal long Of(Tally tally, int scenario) => _isMandatory
        ? tally.Scenarios[scenario].AllMandatory
        : Enumerable.Range(0, _weights.Length).Sum(i => _weights[i] * tally.Variants[tally.Shape.Variant(scenario, i)].Met);

    /// <summary>Turns a difference of parts of the probability that all are met back into a logarithm.</summary>
    /// <param name="units">The difference.</param>
    /// <returns>The logarithm of the ratio.</returns>
    internal static double Logarithm(double units) => units / LogUnits;

    private static long Gcd(long a, long b) => b == 0L ? a : Gcd(b, a % b);
}
