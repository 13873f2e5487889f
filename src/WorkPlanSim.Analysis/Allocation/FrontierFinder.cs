using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation.Looks;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Allocation.Spaces;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Analysis.Allocation;

/// <summary>Finds how much could be met with more or less money.</summary>
/// <remarks>
/// Posts stay as many as they are. The allocation for the mandatory targets is chosen as if they failed independently of one
/// another; what it comes to is simulated as it is. Where targets feel what others are given, surfaces are those around the plan, and
/// local search on the full simulation goes on from what they say, at each level; that proves nothing (<see cref="Frontier.IsCoupled"/>).
/// </remarks>
public static class FrontierFinder
{
    private const double Effort = 4.0;

    private static readonly ImmutableArray<decimal> Levels = [0.7m, 0.8m, 0.9m, 1.0m, 1.1m, 1.2m, 1.3m];
    private static readonly ImmutableArray<decimal> Zooms = [0.5m, 0.25m, 0.12m, 0.05m];

    /// <summary>Finds the frontier.</summary>
    /// <param name="runs">Runs of the plan.</param>
    /// <param name="fundId">The fund to make larger or smaller; null for all alike.</param>
    /// <param name="progress">Is told each stage as it begins; null for nobody.</param>
    /// <param name="cancellationToken">Ends it soon.</param>
    /// <returns>The frontier.</returns>
    /// <exception cref="ArgumentException">The plan has no such fund.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static Frontier Find(
        TrialRuns runs, string? fundId, IProgress<AllocationStage>? progress, CancellationToken cancellationToken)
    {
        var plan = runs.Plan;
        if (fundId is not null && plan.Funds.All(f => f.Id != fundId))
        {
            throw new ArgumentException($"The plan has no fund {fundId}.", nameof(fundId));
        }

        var levels = Levels.Select(level => new MoneyLevel(plan, level, fundId)).ToList();
        var met = Best(runs, AllocationObjective.Met, levels, progress, cancellationToken);
        var mandatory = plan.Targets.Any(t => t.Mandatory)
            ? Best(runs, AllocationObjective.AllMandatory, levels, progress, cancellationToken)
            : met;
        progress?.Report(AllocationStage.FreshTrials);
        var had = levels.Where((_, i) => met[i].Plan is not null && mandatory[i].Plan is not null).ToList();
        ImmutableArray<Plan> Had(List<(Plan? Plan, UnreachableLevel? Why)> all) =>
            [.. all.Where((_, i) => had.Contains(levels[i])).Select(a => a.Plan).OfType<Plan>()];
        var look = FreshLook.At(
            runs, new Scoring(plan, AllocationObjective.Met), [plan, .. Had(met), .. Had(mandatory)], [], cancellationToken);
        var present = 1 + had.FindIndex(l => l.Level == 1.0m);
        return new Frontier(
            plan,
            fundId,
            runs.Seed,
            runs.Trials,
            look.Trials,
            [
                .. had.Select((level, i) => new FrontierPoint(
                    (double)level.Level, level.Money, look.ExpectedMet(1 + i), look.AllMandatory(1 + had.Count + i))),
            ])
        {
            PresentMet = look.ExpectedMet(0),
            PresentAllMandatory = look.AllMandatory(0),
            MetDistance = look.Lead(present, 0),
            MandatoryDistance = look.MandatoryLead(present + had.Count, 0),
            IsCoupled = AllocationSpace.Of(plan, new AllocationQuestion(AllocationObjective.Met), _ => 1m).IsCoupled,
            OutOfReach = [.. met.Zip(mandatory, (m, n) => m.Why ?? n.Why).OfType<UnreachableLevel>()],
        };
    }

    /// <summary>Gives the plan under the best allocation at each level, or why there is none.</summary>
    private static List<(Plan? Plan, UnreachableLevel? Why)> Best(
        TrialRuns runs,
        AllocationObjective objective,
        List<MoneyLevel> levels,
        IProgress<AllocationStage>? progress,
        CancellationToken cancellationToken)
    {
        progress?.Report(AllocationStage.Surfaces);
        var question = new AllocationQuestion(objective);
        var space = AllocationSpace.Of(runs.Plan, question, f => levels[^1].Of(f));
        var measured = runs.Over(space.Measured);
        var search = AllocationSearch.Begin(space, question, measured, [], cancellationToken);
        var shares = levels.Select(l => l.Shares(space)).ToList();
        search.Measure([.. shares, [.. space.Targets.Select(t => t.Least)]], cancellationToken);
        progress?.Report(AllocationStage.Choice);
        var why = levels.Select(l => l.WhyNot(space)).ToList();
        var open = levels.Where((_, i) => why[i] is null).ToList();
        var totals = open.Select(l => l.Totals(space)).ToList();
        ImmutableArray<AllocationChoice?> known =
            [.. open.Select(l => new AllocationChoice(shares[levels.IndexOf(l)], Value: 0L, Bound: long.MaxValue))];
        var choices = search.Zoom(totals, known, Zooms, cancellationToken);

        // Only over all that was measured for any level is more money never worse than less.
        choices = search.Choose(totals, Effort, choices, cancellationToken);
        AllocationChoice? best = null;
        var plans = new Dictionary<MoneyLevel, Plan>();
        Plan? before = null;
        foreach (var (level, choice) in open.Zip(choices))
        {
            best = choice is null || choice.Value < best?.Value ? best : choice;
            if (best is not null)
            {
                before = level.PlanUnder(space, best.Portions) is var plan && space.IsCoupled
                    ? Improved(plan, before, runs, question, Closed(space, search), cancellationToken)
                    : plan;
                plans.Add(level, before);
            }
        }

        return [.. levels.Select((l, i) => (plans.GetValueOrDefault(l), why[i]))];
    }

    // What seems to move nothing may do so together with what it waits for.
    private static bool[] Closed(AllocationSpace space, AllocationSearch search) =>
        [.. search.IsFlat.Select((isFlat, t) => isFlat && !space.HasRules && !space.Relatives.Any(r => r.Length > 1 && r.Contains(t)))];

    /// <summary>Makes a plan better by local search, from it or from what was found with less money, as what that does more money does too.</summary>
    private static Plan Improved(
        Plan plan,
        Plan? withLess,
        TrialRuns runs,
        AllocationQuestion question,
        bool[] isClosed,
        CancellationToken cancellationToken)
    {
        PairSearch SearchFrom(Plan start) =>
            new(AllocationSpace.Of(start, question, _ => 1m), question, [], runs, isClosed);

        var richer = withLess is null ? plan : withLess with { Funds = plan.Funds };
        var pairs = SearchFrom(plan);
        var start = pairs.Look(richer, cancellationToken).Value > pairs.Look(plan, cancellationToken).Value ? richer : plan;
        var space = AllocationSpace.Of(start, question, _ => 1m);
        return space.PlanUnder(SearchFrom(start).Improve(space.Start, cancellationToken));
    }
}
