using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation.Looks;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Allocation.Spaces;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Allocation;

/// <summary>Says what a chosen allocation comes to: against others, move by move, at the margin, and on fresh trials.</summary>
/// <param name="runs">Runs of the plan.</param>
/// <param name="question">What was asked.</param>
/// <param name="space">The space.</param>
/// <param name="search">The search that found it.</param>
/// <param name="planStands">Whether the plan as it stands comes to what is demanded.</param>
internal sealed class AnswerWriting(
    TrialRuns runs, AllocationQuestion question, AllocationSpace space, AllocationSearch search, bool planStands)
{
    private static readonly BilingualText Title = new("最优分配", "Best allocation");

    private readonly Scoring _scoring = new(space.Plan, question.Objective);
    private readonly ImmutableArray<Portion> _present = [.. space.Targets.Select(t => t.Present)];

    /// <summary>Writes the answer.</summary>
    /// <param name="choice">The allocation chosen.</param>
    /// <param name="progress">Is told each stage as it begins; null for nobody.</param>
    /// <param name="cancellationToken">Ends it soon.</param>
    /// <returns>The answer.</returns>
    internal AllocationAnswer Write(
        AllocationChoice choice, IProgress<AllocationStage>? progress, CancellationToken cancellationToken)
    {
        var rivals = RivalsOf(choice);
        var inSample = InSample(rivals, cancellationToken);
        if (planStands && inSample[0] <= inSample[1] && space.Start.SequenceEqual(_present))
        {
            // What was there already is as good: nothing is moved for nothing.
            choice = choice with { Portions = _present };
            rivals = [(RivalKind.Best, _present), .. rivals.Skip(1)];
            inSample[0] = inSample[1];
        }

        progress?.Report(AllocationStage.Moves);
        var knapsack = search.Knapsack;
        var moves = MoveList.InOrder(
            MoveList.Between(space, _present, choice.Portions), space, search.Surfaces, knapsack.Gain, _present, cancellationToken);
        progress?.Report(AllocationStage.Prices);
        var prices = new PriceQuestion(space, search, runs).Ask(choice, cancellationToken);
        progress?.Report(AllocationStage.FreshTrials);
        return Look(choice, rivals, inSample, moves, prices, cancellationToken);
    }

    private AllocationAnswer Look(
        AllocationChoice choice,
        List<(RivalKind Kind, ImmutableArray<Portion> Portions)> rivals,
        double[] inSample,
        ImmutableArray<Move> moves,
        PricedChoices prices,
        CancellationToken cancellationToken)
    {
        // All on the same trials: rivals, then the plan after each move, then with a little more of each fund and team.
        var steps = PlansAfter(moves);
        var planOf = rivals.Select(r => space.PlanUnder(r.Portions)).ToList();
        planOf[0] = steps[^1];
        var scenario = space.ToScenario("best-allocation", Title, choice.Portions);
        ImmutableArray<Plan> plans = [.. planOf, .. steps, prices.Base(steps[^1]), .. prices.Plans(steps[^1])];
        var look = FreshLook.At(runs, _scoring, plans, [scenario], cancellationToken);
        var (first, priceBase) = (planOf.Count, planOf.Count + steps.Count);
        return new AllocationAnswer(
            space.Plan,
            question,
            runs.Seed,
            runs.Trials,
            look.Trials,
            scenario,
            [
                .. rivals.Select((r, i) => new AllocationRival(
                    r.Kind,
                    inSample[i],
                    look.Objective(i).Difference,
                    look.Objective(i).Interval,
                    look.ExpectedMet(i).Difference,
                    look.AllMandatory(i).Difference,
                    look.Lead(0, i))),
            ],
            GapOf(choice),
            search.Surfaces.Count)
        {
            Targets = [.. space.Targets.Select(t => GainOf(t, choice.Portions[t.Target], look))],
            Moves = [.. moves.Select((m, i) => MoveOf(m, look, first + i))],
            Prices = [.. prices.Items.Select((p, i) => new DriverPrice(
                p.IsMoney, p.DriverId, p.More, p.InSample(_scoring, inSample[0], runs.Trials), look.Lead(priceBase + 1 + i, priceBase)))],
            Demands = [.. search.Demands.Select(d => CheckOf(d, look))],
            Steps = [.. space.Resources.Where(r => r.IsFund).Select(r => new MoneyStep(r.Id, r.Step))],
            IsCoupled = space.IsCoupled,
            PlanFallsShort = !planStands,
        };
    }

    private List<(RivalKind Kind, ImmutableArray<Portion> Portions)> RivalsOf(AllocationChoice choice)
    {
        var knapsack = search.Knapsack;
        var allowed = space.Targets.Select(t => knapsack.Allowed(t.Target, search.Binding)).ToArray();
        var list = new List<(RivalKind, ImmutableArray<Portion>)>
        {
            (RivalKind.Best, choice.Portions), (RivalKind.Baseline, _present), (RivalKind.Proportional, Rivals.Proportional(space)),
        };
        if (Rivals.Greedy(space, allowed, knapsack.Gain) is { } greedy)
        {
            list.Add((RivalKind.Greedy, greedy));
        }

        return list;
    }

    private double[] InSample(
        List<(RivalKind Kind, ImmutableArray<Portion> Portions)> rivals, CancellationToken cancellationToken)
    {
        var tally = runs.Run(
            [.. rivals.Select(r => space.ToScenario(r.Kind.ToString(), BilingualText.Same("rival"), r.Portions))], cancellationToken);
        return [.. rivals.Select((_, i) => _scoring.Of(tally, i) / _scoring.Unit / runs.Trials)];
    }

    /// <summary>Gives the plan as it stands, then after the first move, after the first two, and so on. Shape [moves + 1].</summary>
    private List<Plan> PlansAfter(ImmutableArray<Move> moves)
    {
        var (plans, given) = (new List<Plan> { space.Plan }, _present);
        foreach (var move in moves)
        {
            plans.Add(space.PlanAfter(plans[^1], [move], given));
            given = space.After(move, given);
        }

        return plans;
    }

    // What bounds the surfaces does not bound what local search made of them, nor what the whole simulation says of it.
    private double? GapOf(AllocationChoice choice) => PairSearch.IsNeeded(space, question)
        ? null
        : (double)(choice.Bound - choice.Value) / _scoring.Unit / runs.Trials;

    private AllocationMove MoveOf(Move move, FreshLook look, int before) => new(
        space.Resources[move.Resource].IsFund,
        space.Resources[move.Resource].Id,
        move.From is { } from ? space.Plan.Targets[from].Id : null,
        move.To is { } to ? space.Plan.Targets[to].Id : null,
        move.Amount,
        look.Lead(before + 1, before));

    private TargetGain GainOf(TargetLevers target, Portion portion, FreshLook look) => new(
        space.Plan.Targets[target.Target].Id,
        look.Met(1, target.Target),
        look.Met(0, target.Target),
        look.Change(0, target.Target),
        [
            .. target.Levers.Select((l, i) => (space.Resources[l.Resource].Id, l.Present, portion[i]))
                .Where(g => g.Item2 != g.Item3),
        ],
        search.IsFlat[target.Target] && !space.HasRules);

    private DemandCheck CheckOf(Demand demand, FreshLook look)
    {
        var id = space.Plan.Targets[demand.Target].Id;
        if (demand.Kind == UnmetLimitKind.Keep)
        {
            var change = look.Change(0, demand.Target);
            return new DemandCheck(demand.Kind, id, 0.0, change.Difference, change.Interval);
        }

        var met = look.Met(0, demand.Target);
        return new DemandCheck(
            demand.Kind, id, question.AtLeast[id], (double)met / look.Trials, Proportion.Wilson(met, look.Trials));
    }
}
