using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Tests.Figures;

/// <summary>Real results with single numbers put in by hand.</summary>
internal static class Judged
{
    /// <summary>
    /// Gives the same results with so many trials met by the first targets of the first scenario, and all by
    /// the rest.
    /// </summary>
    internal static FigureData WithMet(this FigureData data, long trials, params long[] met)
    {
        var first = data.Baseline with
        {
            Targets =
            [
                .. data.Baseline.Targets.Select(
                    (t, i) => t with { Trials = trials, Met = i < met.Length ? met[i] : trials }),
            ],
        };
        return data with
        {
            Comparison = data.Comparison with { Projections = data.Comparison.Projections.SetItem(0, first) },
        };
    }

    /// <summary>Gives the same results with a first scenario that is not the plan as it stands.</summary>
    internal static FigureData AgainstAnother(this FigureData data)
    {
        var other = new Scenario("another", new("另一个", "Another"), []);
        return data with
        {
            Comparison = data.Comparison with
            {
                Projections = data.Comparison.Projections.SetItem(0, data.Baseline with { Scenario = other }),
            },
        };
    }

    /// <summary>
    /// Gives the same results with other differences: for each scenario, for each target, the trials gained
    /// and lost.
    /// </summary>
    /// <param name="data">The results.</param>
    /// <param name="trials">All trials.</param>
    /// <param name="changes">Null for a target that the scenario leaves alone; those that are not given are
    /// left alone too.</param>
    /// <returns>The results.</returns>
    internal static FigureData WithChanges(
        this FigureData data, long trials, IReadOnlyList<IReadOnlyList<(long Gained, long Lost)?>> changes)
    {
        PairedDifference Of(int scenario, int target) =>
            scenario < changes.Count && target < changes[scenario].Count
                && changes[scenario][target] is var (gained, lost)
                ? new PairedDifference(true, gained, lost, trials)
                : new PairedDifference(false, 0, 0, trials);
        ImmutableArray<ScenarioDifference> differences =
        [
            .. data.Comparison.Differences.Select((d, s) => d with
            {
                Targets = [.. d.Targets.Select((t, i) => t with { Met = Of(s, i) })],
            }),
        ];
        return data with { Comparison = data.Comparison with { Differences = differences } };
    }
}
