using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>The levers in which two scenarios differ, and the scenarios in which some of them are pulled.</summary>
/// <remarks>
/// Changes act in order, so both scenarios' are woven into one list that keeps the order of either (the shortest such list, by way of
/// the longest common subsequence; Wagner and Fischer, 1974): with no lever pulled it is the first scenario, with all it is the second.
/// </remarks>
internal sealed class LeverList
{
    private readonly ImmutableArray<(Change Change, int Lever, bool IsAdded)> _woven;

    private LeverList(ImmutableArray<(Change Change, int Lever, bool IsAdded)> woven) => _woven = woven;

    /// <summary>Gets how many levers there are.</summary>
    internal int Count => _woven.Select(w => w.Lever).Append(-1).Max() + 1;

    /// <summary>Gets the levers.</summary>
    internal ImmutableArray<Lever> Levers =>
    [
        .. Enumerable.Range(0, Count).Select(i => new Lever(
            [.. _woven.Where(w => w.Lever == i).Select(w => new LeverChange(w.Change, w.IsAdded))])),
    ];

    /// <summary>Finds the levers.</summary>
    /// <param name="from">The first scenario.</param>
    /// <param name="to">The second.</param>
    /// <returns>The levers, each of one change.</returns>
    internal static LeverList Of(Scenario from, Scenario to)
    {
        var next = 0;
        return new LeverList(
        [
            .. Weave(from.Changes, to.Changes).Select(w =>
                (w.Change, w.IsInFrom && w.IsInTo ? -1 : next++, IsAdded: !w.IsInFrom)),
        ]);
    }

    /// <summary>Gives the scenario in which some levers are pulled.</summary>
    /// <param name="pulled">Which.</param>
    /// <returns>The scenario.</returns>
    internal Scenario ScenarioOf(LeverSet pulled) => Scenario.Baseline with
    {
        Changes = [.. _woven.Where(w => w.Lever < 0 || pulled.Contains(w.Lever) == w.IsAdded).Select(w => w.Change)],
    };

    /// <summary>Makes one lever of those that don't fit without one another.</summary>
    /// <param name="plan">The plan, whose funds have plenty.</param>
    /// <param name="subsets">Which levers will be pulled at a time.</param>
    /// <returns>
    /// Fewer levers where some of these subsets do not fit: all that move posts of the team, or money of the fund, that is at
    /// fault are one. The same where all fit.
    /// </returns>
    internal LeverList Joined(Plan plan, IEnumerable<LeverSet> subsets)
    {
        var fault = subsets.SelectMany(s => ScenarioApplication.Apply(plan, ScenarioOf(s)).Faults).FirstOrDefault();
        if (fault is null)
        {
            return this;
        }

        var joined = _woven.Where(w => w.Lever >= 0 && DriverOf(w.Change) == fault.DriverId)
            .Select(w => w.Lever).Distinct().Order().ToList();

        // A single lever can't be the only one at fault, as either scenario fits; so it lies with those that act on all.
        return With(joined.Count > 1 ? joined : [.. Enumerable.Range(0, Count)]);
    }

    private LeverList With(List<int> joined)
    {
        int[] kept = [.. Enumerable.Range(0, Count).Where(i => i == joined[0] || !joined.Contains(i))];
        int NewPlace(int lever) => lever < 0 ? -1 : Array.IndexOf(kept, joined.Contains(lever) ? joined[0] : lever);

        return new LeverList([.. _woven.Select(w => (w.Change, NewPlace(w.Lever), w.IsAdded))]);
    }

    private static string? DriverOf(Change change) => change switch
    {
        Change.OfBudget c => c.FundId,
        Change.OfStaff c => c.TeamId,
        Change.OfFund c => c.FundId,
        Change.OfTeam c => c.TeamId,
        Change.OfRule { Rule: StandingRule.Review rule } => rule.FundId,
        Change.OfRule { Rule: StandingRule.Recall rule } => rule.TeamId,
        _ => null,
    };

    private static IEnumerable<(Change Change, bool IsInFrom, bool IsInTo)> Weave(
        ImmutableArray<Change> from, ImmutableArray<Change> to)
    {
        // How many changes both share from here on.
        var shared = new int[from.Length + 1, to.Length + 1];
        bool IsSame(int i, int j) => ChangeComparer.Instance.Equals(from[i], to[j]);
        for (var i = from.Length - 1; i >= 0; i--)
        {
            for (var j = to.Length - 1; j >= 0; j--)
            {
                shared[i, j] = IsSame(i, j) ? 1 + shared[i + 1, j + 1] : Math.Max(shared[i + 1, j], shared[i, j + 1]);
            }
        }

        var (a, b) = (0, 0);
        while (a < from.Length || b < to.Length)
        {
            if (a < from.Length && b < to.Length && IsSame(a, b))
            {
                yield return (from[a++], true, true);
                b++;
            }
            else if (b == to.Length || (a < from.Length && shared[a + 1, b] >= shared[a, b + 1]))
            {
                yield return (from[a++], true, false);
            }
            else
            {
                yield return (to[b++], false, true);
            }
        }
    }
}
