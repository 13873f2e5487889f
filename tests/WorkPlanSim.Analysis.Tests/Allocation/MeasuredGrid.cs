using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Spaces;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Tests.Allocation;

/// <summary>
/// All allocations of the portions that a search measures, one by one. What fits is reckoned from the plan and the question alone,
/// in millionths of money and of posts, without what the optimiser reckons by.
/// </summary>
internal sealed class MeasuredGrid
{
    private const decimal Units = 1_000_000m;

    private readonly Plan _plan;
    private readonly AllocationQuestion _question;
    private readonly AllocationSpace _space;
    private readonly AllocationSearch _search;
    private readonly ImmutableArray<long> _present;
    private readonly long[] _supplies;

    private MeasuredGrid(TrialRuns runs, AllocationQuestion question)
    {
        (_plan, _question, _space) = (runs.Plan, question, AllocationSpace.Of(runs.Plan, question, _ => 1m));
        _present = MetOf(runs, Scenario.Baseline);
        var measured = new TrialRuns(_space.Measured, runs.Seed, runs.Trials, runs.Threads);
        _search = AllocationSearch.Begin(_space, question, measured, _present, CancellationToken.None);
        _search.Find(_search.Totals, CancellationToken.None);
        _supplies =
        [
            .. _plan.Funds.Select(f => (long)(f.Amount.Amount * Units)),
            .. _plan.Teams.Select(t => (long)(t.Headcount * Units)),
            .. Enumerable.Repeat(question.ChangeAtMost is { } most ? (long)(most.Amount * Units) : long.MaxValue / 4L, 2),
        ];
    }

    /// <summary>Measures what the optimiser measures: the same search, in the same order, in the same world.</summary>
    internal static MeasuredGrid Of(TrialRuns runs, AllocationQuestion question) => new(runs, question);

    /// <summary>Gives the largest Σ weight × trials met of all allocations that come to what is asked; null where none does.</summary>
    internal double? Best()
    {
        var groups = _space.Targets.Select(t => ItemsOf(t).OrderByDescending(i => i.Value).ToList()).ToList();
        if (groups.Any(g => g.Count == 0))
        {
            return null;
        }

        // The most that the groups from each one on could still add.
        var rest = Enumerable.Range(0, groups.Count + 1).Select(g => groups.Skip(g).Sum(i => i[0].Value)).ToArray();
        var best = double.NegativeInfinity;
        Try(groups, rest, 0, 0.0, (long[])_supplies.Clone(), ref best);
        return double.IsNegativeInfinity(best) ? null : best;
    }

    /// <summary>Gives in how many trials each target is met under a scenario.</summary>
    internal static ImmutableArray<long> MetOf(TrialRuns runs, Scenario scenario)
    {
        var tally = runs.Run([scenario], CancellationToken.None);
        return [.. Enumerable.Range(0, runs.Plan.Targets.Length).Select(i => tally.Variants[tally.Shape.Variant(0, i)].Met)];
    }

    private static void Try(
        List<List<(double Value, long[] Needs)>> groups, double[] rest, int group, double value, long[] left, ref double best)
    {
        if (group == groups.Count)
        {
            best = Math.Max(best, value);
            return;
        }

        foreach (var item in groups[group])
        {
            // The best of a group come first: once one can't make a better allocation, no other can.
            if (value + item.Value + rest[group + 1] <= best)
            {
                return;
            }

            var after = left.Zip(item.Needs, (l, n) => l - n).ToArray();
            if (after.All(l => l >= 0L))
            {
                Try(groups, rest, group + 1, value + item.Value, after, ref best);
            }
        }
    }

    private IEnumerable<(double Value, long[] Needs)> ItemsOf(TargetLevers levers)
    {
        var target = _plan.Targets[levers.Target];
        var weight = _question.Objective == AllocationObjective.Met ? Math.Sign(target.Weight) : target.Weight;
        var least = Math.Max(
            _question.AtLeast.TryGetValue(target.Id, out var wanted) ? Math.Ceiling((wanted * _search.Surfaces.Trials) - 1e-6) : 0.0,
            _question.Keep.Contains(target.Id) ? _present[levers.Target] : 0.0);
        foreach (var point in _search.Surfaces.Of(levers.Target).Where(p => p.Met[0] >= least))
        {
            if (IsWithinBounds(levers, target.Id, point.Portion))
            {
                yield return (weight * point.Met[0], NeedsOf(levers, point.Portion));
            }
        }
    }

    private bool IsWithinBounds(TargetLevers levers, string target, Portion portion) => levers.Levers.Select((l, i) => (l, i)).All(
        l => _question.Bounds.Where(b => b.TargetId == target && b.DriverId == _space.Resources[l.l.Resource].Id)
            .All(b => portion[l.i] >= b.Least && portion[l.i] <= (b.Most ?? decimal.MaxValue)));

    private long[] NeedsOf(TargetLevers levers, Portion portion)
    {
        var (needs, target) = (new long[_supplies.Length], _plan.Targets[levers.Target]);
        foreach (var (lever, i) in levers.Levers.Select((l, i) => (l, i)))
        {
            needs[lever.Resource] = (long)(portion[i] * Units);
            if (lever.Resource < _plan.Funds.Length)
            {
                var change = portion[i] - target.Budget.GetValueOrDefault(_plan.Funds[lever.Resource].Id).Amount;
                needs[change > 0m ? ^2 : ^1] += (long)(Math.Abs(change) * Units);
            }
        }

        return needs;
    }
}
