using System.Collections.Immutable;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Outcomes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>
/// Local search on the full simulation: moves a little from one target to another as long as that makes the plan better. For what
/// response surfaces can't tell: targets that feel what others are given, and the probability that all mandatory ones are met.
/// </summary>
/// <remarks>Demands come first: fewer trials short of them beat any objective.</remarks>
/// <param name="space">The space.</param>
/// <param name="question">What is asked.</param>
/// <param name="demands">What targets must come to.</param>
/// <param name="runs">The trials; of its threads, each takes a part of them.</param>
/// <param name="isFixed">Which targets neither give nor get; null for none. Shape [targets].</param>
internal sealed class PairSearch(
    AllocationSpace space,
    AllocationQuestion question,
    ImmutableArray<Demand> demands,
    TrialRuns runs,
    IReadOnlyList<bool>? isFixed = null)
{
    private const int MostRounds = 12;
    private const int MostMoves = 400;

    // Under a rule each look runs all of its targets anew, not the two that a move touches.
    private const int MostMovesUnderRules = 40;
    private const long BytesOfOutcomes = 256L << 20;

    private static readonly decimal[] StepShares = [0.5m, 0.2m, 0.05m];

    private readonly Scoring _scoring = new(space.Plan, question.Objective);
    private readonly OutcomeCache _outcomes = new(BytesOfOutcomes);

    /// <summary>Tells whether response surfaces can't tell all, so that it has the last word.</summary>
    /// <param name="space">The space.</param>
    /// <param name="question">What is asked.</param>
    /// <returns>Whether it is needed.</returns>
    internal static bool IsNeeded(AllocationSpace space, AllocationQuestion question) =>
        space.IsCoupled || question.Objective == AllocationObjective.AllMandatory;

    /// <summary>Tells how good an allocation is.</summary>
    /// <param name="portions">What each target is given. Shape [targets].</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The trials short of demands, and the objective in units times trials.</returns>
    internal (long Short, long Value) Look(ImmutableArray<Portion> portions, CancellationToken cancellationToken) =>
        Look(space.PlanUnder(portions), cancellationToken);

    /// <summary>Makes an allocation better, as far as small moves do.</summary>
    /// <param name="start">What each target is given. Shape [targets].</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The allocation; the same if no move helps.</returns>
    internal ImmutableArray<Portion> Improve(ImmutableArray<Portion> start, CancellationToken cancellationToken)
    {
        var (given, plan) = (start, space.PlanUnder(start));
        var best = Look(plan, cancellationToken);
        for (var round = 0; round < MostRounds; round++)
        {
            Move? chosen = null;
            foreach (var move in Moves(given))
            {
                var found = Look(space.PlanAfter(plan, [move], given), cancellationToken);
                if (found.Short < best.Short || (found.Short == best.Short && found.Value > best.Value))
                {
                    (chosen, best) = (move, found);
                }
            }

            if (chosen is null)
            {
                break;
            }

            plan = space.PlanAfter(plan, [chosen], given);
            given = space.After(chosen, given);
        }

        return given;
    }

    /// <summary>Tells how good a plan of the same targets is.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The trials short of demands, and the objective in units times trials.</returns>
    internal (long Short, long Value) Look(Plan plan, CancellationToken cancellationToken)
    {
        var tally = Simulate(Model.Compile(plan, [Scenario.Baseline], runs.Seed), cancellationToken);
        return (demands.Sum(d => Math.Max(0L, d.LeastMet - MetOf(tally, d.Target))), _scoring.Of(tally, 0));
    }

    private static long MetOf(Tally tally, int target) => tally.Variants[tally.Shape.Variant(0, target)].Met;

    // A span a thread; however many, they add up to the same.
    private Tally Simulate(Model model, CancellationToken cancellationToken)
    {
        var blocks = Model.BlocksFor(runs.Trials);
        var spans = Math.Min(blocks, runs.Threads);
        var parts = new Tally[spans];
        Parallel.For(
            0,
            spans,
            new ParallelOptions { MaxDegreeOfParallelism = spans, CancellationToken = cancellationToken },
            span =>
            {
                var (first, end) = (blocks * span / spans, blocks * (span + 1) / spans);
                var trials = Math.Min(runs.Trials, end * Model.BlockLength) - (first * Model.BlockLength);
                parts[span] = _outcomes.Simulate(model, first, trials, cancellationToken);
            });
        var sum = new Tally(model.Shape);
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    /// <summary>Gives the moves to try: one of their targets at least is one of those that surfaces can't tell all of.</summary>
    private List<Move> Moves(ImmutableArray<Portion> given)
    {
        var free = space.Given(given).Select((g, r) => space.Resources[r].Total - g).ToArray();
        var moves = new List<Move>();
        for (var r = 0; r < space.Resources.Length; r++)
        {
            int?[] ends = [null, .. space.Targets.Where(t => t.LeverOf(r) >= 0 && isFixed?[t.Target] != true).Select(t => (int?)t.Target)];
            foreach (var from in ends)
            {
                foreach (var to in ends.Where(t => t != from && t is not null && (IsOpen(from) || IsOpen(t))))
                {
                    moves.AddRange(Steps(r, from, given, free).Select(amount => new Move(r, from, to, amount))
                        .Where(m => IsAllowed(m, given)));
                }
            }
        }

        // Beyond so many, some that are evenly spread over all.
        var most = space.HasRules ? MostMovesUnderRules : MostMoves;
        return moves.Count <= most ? moves : [.. Enumerable.Range(0, most).Select(i => moves[(int)((long)i * moves.Count / most)])];
    }

    private bool IsOpen(int? target) => target is { } t
        && (question.Objective == AllocationObjective.AllMandatory
            ? space.Plan.Targets[t].Mandatory
            : space.Relatives.Any(r => r.Length > 1 && r.Contains(t)) || IsUnderARule(t));

    // A rule may come to touch whoever can have something of its fund or team.
    private bool IsUnderARule(int target) => space.Plan.Rules.Any(rule =>
    {
        var id = rule switch
        {
            StandingRule.Review review => review.FundId,
            StandingRule.Recall recall => recall.TeamId,
            _ => throw new InvalidOperationException($"No such rule: {rule.GetType()}."),
        };
        return space.Targets[target].Levers.Any(l => space.Resources[l.Resource].Id == id);
    });

    private IEnumerable<decimal> Steps(int resource, int? from, ImmutableArray<Portion> given, decimal[] free)
    {
        var driver = space.Resources[resource];
        var has = from is { } f ? given[f][space.Targets[f].LeverOf(resource)] : free[resource];
        if (!driver.IsFund)
        {
            return has >= 1m ? [1m] : [];
        }

        // What is free may go as a whole: nobody misses it.
        return (from is null ? StepShares.Prepend(1m) : StepShares)
            .Select(s => Math.Min(has, Math.Max(driver.Step, driver.InSteps(has * s)))).Where(a => a > 0m).Distinct();
    }

    private bool IsAllowed(Move move, ImmutableArray<Portion> given)
    {
        var after = space.After(move, given);
        return new[] { move.From, move.To }.OfType<int>().All(t => IsWithin(space.Targets[t], move.Resource, after[t]))
            && (question.ChangeAtMost is not { } most || IsWithinChange(after, most.Amount));
    }

    private static bool IsWithin(TargetLevers target, int resource, Portion portion)
    {
        var lever = target.LeverOf(resource);
        return portion[lever] >= target.Levers[lever].Least && portion[lever] <= target.Levers[lever].Most;
    }

    private bool IsWithinChange(ImmutableArray<Portion> portions, decimal most)
    {
        var changes = space.Targets.Select(t => space.MoneyChanged(t, portions[t.Target])).ToList();
        return changes.Sum(c => c.More) <= most && changes.Sum(c => c.Less) <= most;
    }
}
