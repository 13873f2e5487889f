using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Web.Live;

/// <summary>What the trials of a question say so far.</summary>
/// <param name="Question">The number of the question: later ones are higher.</param>
/// <param name="Scenario">The scenario that was asked about.</param>
/// <param name="Trials">How many trials were made.</param>
/// <param name="Comparison">The baseline, and the scenario against it.</param>
/// <param name="Binding">What bound each target in each period, in the trials that missed it. Shape [targets][periods].</param>
/// <param name="Widest">The half-width of the widest 95 % interval of a target.</param>
public sealed record LiveFigures(
    long Question,
    Scenario Scenario,
    long Trials,
    ScenarioComparison Comparison,
    ImmutableArray<ImmutableArray<BindingPeriod>> Binding,
    double Widest)
{
    /// <summary>Gets the projection of the scenario.</summary>
    public Projection Projection => Comparison.Projections[1];

    /// <summary>Gets what it changes against the baseline.</summary>
    public ScenarioDifference Difference => Comparison.Differences[0];

    /// <summary>Reads them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="scenarios">The baseline, and the scenario.</param>
    /// <param name="tally">The trials; not kept.</param>
    /// <returns>The figures.</returns>
    internal static LiveFigures Read(LiveQuestion question, Plan plan, ImmutableArray<Scenario> scenarios, Tally tally) => new(
        question.Number,
        question.Scenario,
        tally.Trials,
        ScenarioComparison.Read(plan, scenarios, LiveProjector.Seed, tally),
        [.. plan.Targets.Select((_, i) => BindingOf(tally, i))],
        WidestInterval.Of(tally).HalfWidth);

    /// <summary>
    /// Keeps what more trials said of targets that a question leaves alone: their figures stand still while a slider moves that
    /// is none of theirs.
    /// </summary>
    /// <param name="before">What was shown before.</param>
    /// <param name="isUntouched">Whether the trials of a target are those that they were before. Shape [targets].</param>
    /// <returns>These figures, with those of more trials where there are.</returns>
    internal LiveFigures Keeping(LiveFigures before, ImmutableArray<bool> isUntouched)
    {
        bool Keeps(int i) => isUntouched[i] && before.Projection.Targets[i].Trials > Projection.Targets[i].Trials;

        var targets = Projection.Targets.Select((t, i) => Keeps(i) ? before.Projection.Targets[i] : t);
        var differences = Difference.Targets.Select((t, i) => Keeps(i) ? before.Difference.Targets[i] : t);
        return this with
        {
            Comparison = new ScenarioComparison(
                [Comparison.Projections[0], Projection with { Targets = [.. targets] }],
                [Difference with { Targets = [.. differences] }]),
            Binding = [.. Binding.Select((b, i) => Keeps(i) ? before.Binding[i] : b)],
        };
    }

    private static ImmutableArray<BindingPeriod> BindingOf(Tally tally, int target)
    {
        var variant = tally.Variants[tally.Shape.Variant(1, target)];
        return BindingPeriod.Read(variant, tally.Shape.Periods, tally.Trials - variant.Met);
    }
}
