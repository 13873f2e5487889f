using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;

namespace WorkPlanSim.Web.Runs;

/// <summary>A scenario in two runs that are not paired: what each says of it, and how far that is apart.</summary>
/// <param name="First">What the first run says.</param>
/// <param name="Second">What the second says.</param>
internal sealed record ScenarioMatch(Projection First, Projection Second)
{
    /// <summary>Gets the difference in the number of targets met.</summary>
    internal UnpairedDifference ExpectedMet => UnpairedDifference.Of(
        First.Summary.ExpectedMet, First.Summary.ExpectedMetInterval, Second.Summary.ExpectedMet, Second.Summary.ExpectedMetInterval);

    /// <summary>Gets the difference in the probability that every mandatory target is met.</summary>
    internal UnpairedDifference AllMandatory => UnpairedDifference.Of(
        First.Summary.AllMandatory, First.Summary.AllMandatoryInterval, Second.Summary.AllMandatory, Second.Summary.AllMandatoryInterval);

    /// <summary>Gets the targets of both whose probability differs beyond chance, the largest difference first.</summary>
    internal ImmutableArray<(TargetProjection First, TargetProjection Second, UnpairedDifference Difference)> Changed =>
    [
        .. First.Targets
            .Join(Second.Targets, t => t.Target.Id, t => t.Target.Id, (a, b) => (
                First: a, Second: b, Difference: UnpairedDifference.Of(a.Probability, a.Interval, b.Probability, b.Interval)), StringComparer.Ordinal)
            .Where(t => t.Difference.IsSignificant)
            .OrderByDescending(t => Math.Abs(t.Difference.Difference)),
    ];

    /// <summary>Matches the scenarios of two runs.</summary>
    /// <param name="first">What the first run found.</param>
    /// <param name="second">What the second found.</param>
    /// <returns>Those that are in both by their ids; where there are none, the first of each.</returns>
    internal static ImmutableArray<ScenarioMatch> Of(ScenarioComparison first, ScenarioComparison second)
    {
        ImmutableArray<ScenarioMatch> both =
        [
            .. first.Projections.Join(
                second.Projections, p => p.Scenario.Id, p => p.Scenario.Id, (a, b) => new ScenarioMatch(a, b), StringComparer.Ordinal),
        ];
        return both.IsEmpty ? [new ScenarioMatch(first.Projections[0], second.Projections[0])] : both;
    }
}
