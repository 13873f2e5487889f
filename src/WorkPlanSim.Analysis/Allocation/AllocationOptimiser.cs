using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Allocation.Spaces;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Allocation;

/// <summary>Finds the best allocation of a plan's money and posts.</summary>
/// <remarks>
/// <para>
/// How likely each target is with more and with less is measured on common random numbers; a knapsack then chooses a portion for
/// each target within all funds and teams, and the surfaces are measured closer around the choice, in smaller and smaller steps.
/// Where targets feel what others are given, or all mandatory ones must be met at once, local search on the full simulation
/// starts from there. Standing rules couple targets too: the surfaces are measured without them, and all that is said of an
/// allocation is of the plan with them. At last all is looked at with fresh trials.
/// </para>
/// <para>Of allocations as good as one another the one that moves least wins. The same question gets the same answer on any number of threads.</para>
/// </remarks>
public static class AllocationOptimiser
{
    private const int MostLooks = 3;

    /// <summary>Finds the best allocation.</summary>
    /// <param name="runs">Runs of the plan.</param>
    /// <param name="question">What is asked; all ids in it must exist.</param>
    /// <param name="progress">Is told each stage as it begins; null for nobody.</param>
    /// <param name="cancellationToken">Ends it soon.</param>
    /// <returns>The allocation, or what is not met.</returns>
    /// <exception cref="ArgumentException">The question names something that the plan does not have.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static AllocationOutcome Optimise(
        TrialRuns runs,
        AllocationQuestion question,
        IProgress<AllocationStage>? progress,
        CancellationToken cancellationToken)
    {
        QuestionCheck.Check(runs.Plan, question);
        var space = AllocationSpace.Of(runs.Plan, question, _ => 1m);
        if (BoundCheck.FirstUnmet(space, question) is { } bound)
        {
            return new AllocationOutcome.Impossible(bound);
        }

        progress?.Report(AllocationStage.Surfaces);
        var present = MetOf(runs.Run([Scenario.Baseline], cancellationToken), runs.Plan.Targets.Length);
        var measured = runs.Over(space.Measured);
        var search = AllocationSearch.Begin(space, question, measured, present, cancellationToken);
        progress?.Report(AllocationStage.Choice);
        var (first, unmet) = Choose(space, search, cancellationToken);
        if (first is not { } choice)
        {
            return new AllocationOutcome.Impossible(unmet ?? UnmetLimit.Bounds);
        }

        if (PairSearch.IsNeeded(space, question))
        {
            progress?.Report(AllocationStage.Search);
            var pairs = new PairSearch(space, question, search.Demands, runs);
            choice = Improve(space, search, pairs, choice, cancellationToken);
            var found = pairs.Look(choice.Portions, cancellationToken);
            if (found.Short > 0L)
            {
                return new AllocationOutcome.Impossible(ShortOf(runs, space, search.Demands, choice, cancellationToken));
            }
        }

        var stands = search.Demands.All(d => present[d.Target] >= d.LeastMet);
        return new AllocationOutcome.Found(new AnswerWriting(runs, question, space, search, stands).Write(choice, progress, cancellationToken));
    }

    /// <summary>Chooses by the surfaces; or says what is not met.</summary>
    private static (AllocationChoice? Choice, UnmetLimit? Unmet) Choose(
        AllocationSpace space, AllocationSearch search, CancellationToken cancellationToken)
    {
        if (search.Find(search.Totals, cancellationToken) is { } choice)
        {
            return (choice, null);
        }

        if (space.HasRules)
        {
            // What rules move within the year may meet what the surfaces don't: local search has to find out.
            search.Loosen();
            if (search.Find(search.Totals, cancellationToken) is { } loose)
            {
                return (loose, null);
            }
        }

        // Looking at one demand after the other may come upon what looking at all at once did not.
        var (limit, meets) = search.Knapsack.FirstUnmet(search.Totals, search.Binding, cancellationToken);
        return meets is not null && search.FindFrom(meets, search.Totals, cancellationToken) is { } late ? (late, null) : (null, limit);
    }

    /// <summary>Looks anew at what targets make of one another, as long as that helps, and then moves a little to and fro.</summary>
    /// <remarks>
    /// From two sides: from the choice, and from the least for everybody. What feels what others are given is measured while these keep
    /// what they are looked at with, so posts that they hold are missing; what would have to give up most of them is seen from the least.
    /// </remarks>
    private static AllocationChoice Improve(
        AllocationSpace space, AllocationSearch search, PairSearch pairs, AllocationChoice choice, CancellationToken cancellationToken)
    {
        var (best, value) = LookAnew(search, pairs, choice, cancellationToken);
        if (space.Relatives.Any(r => r.Length > 1))
        {
            search.LookFrom([.. space.Targets.Select(t => t.Least)], cancellationToken);
            if (search.Find(search.Totals, cancellationToken) is { } other)
            {
                var (second, secondValue) = LookAnew(search, pairs, other, cancellationToken);
                best = IsBetter(secondValue, value) ? second : best;
            }
        }

        var portions = pairs.Improve(best.Portions, cancellationToken);
        search.LookFrom(portions, cancellationToken);
        return best with { Portions = portions };
    }

    private static (AllocationChoice Choice, (long Short, long Value) Value) LookAnew(
        AllocationSearch search, PairSearch pairs, AllocationChoice choice, CancellationToken cancellationToken)
    {
        var best = pairs.Look(choice.Portions, cancellationToken);
        for (var look = 0; look < MostLooks; look++)
        {
            search.LookFrom(choice.Portions, cancellationToken);
            if (search.Find(search.Totals, cancellationToken) is not { } other)
            {
                break;
            }

            var found = pairs.Look(other.Portions, cancellationToken);
            if (!IsBetter(found, best))
            {
                break;
            }

            (choice, best) = (other, found);
        }

        return (choice, best);
    }

    // Demands come first.
    private static bool IsBetter((long Short, long Value) one, (long Short, long Value) other) =>
        one.Short < other.Short || (one.Short == other.Short && one.Value > other.Value);

    private static UnmetLimit ShortOf(
        TrialRuns runs,
        AllocationSpace space,
        ImmutableArray<Demand> demands,
        AllocationChoice choice,
        CancellationToken cancellationToken)
    {
        var scenario = space.ToScenario("short", BilingualText.Same("short"), choice.Portions);
        var met = MetOf(runs.Run([scenario], cancellationToken), runs.Plan.Targets.Length);
        var demand = demands.First(d => met[d.Target] < d.LeastMet);
        return new UnmetLimit(
            demand.Kind,
            runs.Plan.Targets[demand.Target].Id,
            (double)demand.LeastMet / runs.Trials,
            (double)met[demand.Target] / runs.Trials,
            IsProven: false);
    }

    private static ImmutableArray<long> MetOf(Tally tally, int targets) =>
        [.. Enumerable.Range(0, targets).Select(i => tally.Variants[tally.Shape.Variant(0, i)].Met)];
}
