using System.Collections.Immutable;
using WorkPlanSim.Analysis.Chance;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Explains a target: all that is asked of it is asked of the same trials.</summary>
public sealed class Explainer
{
    /// <summary>What one step of money is, in the plan's money.</summary>
    public const double MoneyStep = 10.0;

    // Ten times as much of what it has.
    private const long MostTimes = 10;

    private readonly Plan _plan;
    private readonly Scenario _scenario;
    private readonly Target _target;
    private readonly int _place;
    private readonly TargetLevers _levers;
    private readonly TrialRuns _runs;
    private readonly CancellationToken _cancellationToken;

    private Explainer(TrialRuns runs, Scenario scenario, string targetId, CancellationToken cancellationToken)
    {
        _plan = ScenarioApplication.Apply(runs.Plan, scenario).Plan;
        _scenario = scenario;
        _place = _plan.Targets.Index().Where(t => t.Item.Id == targetId).Select(t => (int?)t.Index).FirstOrDefault()
            ?? throw new ArgumentException($"The plan has no target {targetId}.", nameof(targetId));
        _target = _plan.Targets[_place];
        _levers = new TargetLevers(_plan, _target);
        _runs = runs.Over(_levers.WithPlenty);
        _cancellationToken = cancellationToken;
    }

    /// <summary>Explains.</summary>
    /// <param name="runs">The plan, the world and the trials.</param>
    /// <param name="scenario">The scenario, without faults.</param>
    /// <param name="targetId">The target.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentException">There is no such target.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static Explanation Explain(
        TrialRuns runs, Scenario scenario, string targetId, CancellationToken cancellationToken) =>
        new Explainer(runs, scenario, targetId, cancellationToken).Explain();

    /// <summary>Finds what a step more or less of each fund and team is worth to a target, and nothing else.</summary>
    /// <param name="runs">The plan, the world and the trials.</param>
    /// <param name="scenario">The scenario, without faults.</param>
    /// <param name="targetId">The target.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>Funds first, each in the plan's order.</returns>
    /// <exception cref="ArgumentException">There is no such target.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static ImmutableArray<LeverValue> FindLevers(
        TrialRuns runs, Scenario scenario, string targetId, CancellationToken cancellationToken)
    {
        var explainer = new Explainer(runs, scenario, targetId, cancellationToken);
        var steps = explainer.Steps();
        return explainer.ValuesOf(steps, explainer.RunSteps(steps));
    }

    private Explanation Explain()
    {
        var steps = Steps();
        var tally = RunSteps(steps);
        var variant = tally.Variants[tally.Shape.Variant(0, _place)];
        var answer = new Explanation(_plan, _scenario, _target, variant.Met, tally.Trials, _runs.Seed)
        {
            Binding = [],
            Inputs = [],
            Levers = ValuesOf(steps, tally),
            Reaches = [.. Enum.GetValues<ReachBy>().Select(by => ReachOf(by, variant.Met))],
            Together = [],
        };
        return answer with
        {
            Binding = answer.Missed < Explanation.FewestTrials ? [] : BindingPeriod.Read(variant, _target.Deadline.Index + 1, answer.Missed),
            Inputs = answer.Gap is null
                ? InputEffects.Of(_runs.Sample(Scenario.Baseline, [_target.Id], _cancellationToken))
                : [],
            Together = answer.Missed < Explanation.FewestTrials ? [] : TogetherOf(tally.Scenarios[0], tally.Trials),
        };
    }

    private ImmutableArray<LeverPortion> Steps() =>
        [.. _levers.Funds.SelectMany(f => StepsOf(f, MoneyStep)), .. _levers.Teams.SelectMany(t => StepsOf(t, 1.0))];

    private Tally RunSteps(ImmutableArray<LeverPortion> steps) =>
        _runs.Run([Scenario.Baseline, .. steps.Select(s => _levers.Scenario(s))], _cancellationToken);

    private ImmutableArray<LeverValue> ValuesOf(ImmutableArray<LeverPortion> steps, Tally tally) =>
        [.. steps.Select((step, i) => ValueOf(step, i + 1, tally))];

    private IEnumerable<LeverPortion> StepsOf(LeverPortion lever, double step)
    {
        yield return lever with { Amount = step };
        if (_levers.CanTake(lever with { Amount = -step }))
        {
            yield return lever with { Amount = -step };
        }
    }

    private LeverValue ValueOf(LeverPortion step, int scenario, Tally tally)
    {
        var pair = tally.Pairs[scenario];
        return new LeverValue(
            step.Kind,
            step.DriverId,
            TitleOf(step),
            step.Amount,
            _levers.Given(step),
            step.Free,
            new PairedDifference(
                tally.Shape.Variant(scenario, _place) != tally.Shape.Variant(0, _place),
                pair.TrialsGained(_place),
                pair.TrialsLost(_place),
                tally.Trials));
    }

    private BilingualText TitleOf(LeverPortion lever) => lever.Kind == DriverKind.Fund
        ? _plan.Funds.First(f => f.Id == lever.DriverId).Title
        : _plan.Teams.First(t => t.Id == lever.DriverId).Title;

    private ImmutableArray<FailingTogether> TogetherOf(ScenarioTally scenario, long trials)
    {
        var met = scenario.BothMet(_place, _place);
        var others = _plan.Targets.Index().Where(t => t.Index != _place)
            .Select(t =>
            {
                var onlyOther = met - scenario.BothMet(_place, t.Index);
                var both = trials - scenario.BothMet(t.Index, t.Index) - onlyOther;
                return new FailingTogether(t.Item, both, trials - met, onlyOther, met);
            })
            .Where(t => t.Varies).ToList();
        var limit = FalseDiscoveries.Limit(others.Select(t => t.PValue), FailingTogether.ShareOfChance);
        return [.. others.Where(t => t.PValue <= limit).OrderByDescending(t => t.WhenMissed - t.WhenMet)];
    }

    private Reach ReachOf(ReachBy by, long met)
    {
        // Rounded up, but not because the product is not exact.
        var needed = (long)Math.Ceiling((Explanation.WantedProbability * _runs.Trials) - 1e-6);
        var mix = MixOf(by);
        if (met >= needed || mix.IsEmpty)
        {
            return new Reach(
                by, met >= needed ? ReachOutcome.Already : ReachOutcome.NoLever, 0, [], met, _runs.Trials);
        }

        ImmutableArray<LeverPortion> Portions(long amount) => [.. mix.Select(m => m with { Amount = m.Amount * amount })];

        var most = MostOf(by, mix);
        var (least, reached) = ReachSearch.Find(most, needed, amounts => MetAt([.. amounts.Select(Portions)]));
        return new Reach(
            by,
            least is null ? ReachOutcome.OutOfReach : ReachOutcome.Reached,
            least ?? most,
            Portions(least ?? most),
            reached,
            _runs.Trials);
    }

    /// <summary>Gives what one step is made of: one of the plan's money, one post, or a hundredth of all that it has.</summary>
    private ImmutableArray<LeverPortion> MixOf(ReachBy by)
    {
        var funds = Mix(_levers.Funds);
        var teams = Mix(_levers.Teams);
        return by switch
        {
            ReachBy.Money => funds,
            ReachBy.Posts => teams,
            ReachBy.Both when teams.IsEmpty || funds.All(f => _levers.Given(f).Equals(0.0)) => [],
            ReachBy.Both => [.. funds.Concat(teams).Select(m => m with { Amount = _levers.Given(m) / 100.0 })],
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "No such way."),
        };
    }

    private ImmutableArray<LeverPortion> Mix(ImmutableArray<LeverPortion> levers)
    {
        var all = levers.Sum(_levers.Given);
        if (all.Equals(0.0) && !levers.IsEmpty)
        {
            // It has nothing yet: then it is to have of what has most to spare.
            return [levers.MaxBy(l => l.Free)! with { Amount = 1.0 }];
        }

        return
        [
            .. levers.Where(l => _levers.Given(l) > 0.0).Select(l => l with { Amount = _levers.Given(l) / all }),
        ];
    }

    /// <summary>Gives the most to try: ten times what it has, or all that its funds and teams are, if that is more.</summary>
    private long MostOf(ReachBy by, ImmutableArray<LeverPortion> mix)
    {
        double There(LeverPortion lever) => lever.Kind == DriverKind.Fund
            ? _plan.Funds.First(f => f.Id == lever.DriverId).Amount.ToDouble()
            : _plan.Teams.First(t => t.Id == lever.DriverId).Headcount;

        return by == ReachBy.Both
            ? (MostTimes - 1) * 100
            : (long)Math.Ceiling(Math.Max((MostTimes - 1) * mix.Sum(_levers.Given), mix.Sum(There)));
    }

    private ImmutableArray<long> MetAt(ImmutableArray<ImmutableArray<LeverPortion>> portions)
    {
        var tally = _runs.Run([.. portions.Select(p => _levers.Scenario(p))], _cancellationToken);
        return [.. portions.Select((_, i) => tally.Variants[tally.Shape.Variant(i, _place)].Met)];
    }
}
