using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Explains why one scenario differs from another.</summary>
public static class DifferenceExplainer
{
    /// <summary>Counts the changes in which two scenarios differ.</summary>
    /// <param name="from">The first scenario.</param>
    /// <param name="to">The second.</param>
    /// <returns>How many; no more than <see cref="SplitQuestion.MostLevers"/> can be told apart.</returns>
    public static int CountLevers(Scenario from, Scenario to) => LeverList.Of(from, to).Count;

    /// <summary>Explains.</summary>
    /// <param name="runs">The plan, the world and the trials.</param>
    /// <param name="from">The scenario that is held against, without faults.</param>
    /// <param name="to">The scenario that differs from it, without faults.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">They differ in too many changes.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static DifferenceExplanation Explain(
        TrialRuns runs, Scenario from, Scenario to, CancellationToken cancellationToken)
    {
        var plan = FreeAmounts.WithPlenty(runs.Plan);
        var (levers, question) = QuestionOf(LeverList.Of(from, to), runs);
        if (question is null)
        {
            return new DifferenceExplanation(runs.Plan, from, to, runs.Trials, runs.Seed, [], [], null, null);
        }

        var asking = runs.Over(plan);
        ImmutableArray<Scenario> scenarios = [.. question.Subsets.Select(levers.ScenarioOf)];
        var tally = asking.Run(scenarios, cancellationToken);

        // One lever has the whole difference, and its interval. Of sampled orders there are so many subsets that worlds would take minutes.
        var errors = levers.Count > SplitQuestion.MostExact ? null
            : levers.Count == 1 ? new SplitErrors([], 1)
            : SplitErrors.Of(asking, scenarios, cancellationToken);
        return new Reading(plan, question, tally, errors).Read(runs, from, to, levers);
    }

    private static (LeverList Levers, SplitQuestion? Question) QuestionOf(LeverList levers, TrialRuns runs)
    {
        var plan = FreeAmounts.WithPlenty(runs.Plan);
        while (levers.Count > 0)
        {
            var question = SplitQuestion.Of(levers.Count, runs.Seed);
            var joined = levers.Joined(plan, question.Subsets);
            if (ReferenceEquals(joined, levers))
            {
                return (levers, question);
            }

            levers = joined;
        }

        return (levers, null);
    }

    private sealed class Reading(Plan plan, SplitQuestion question, Tally tally, SplitErrors? errors)
    {
        private readonly int _all = question.Subsets.IndexOf(LeverSet.First(question.Levers));

        internal DifferenceExplanation Read(TrialRuns runs, Scenario from, Scenario to, LeverList levers) => new(
            runs.Plan,
            from,
            to,
            tally.Trials,
            runs.Seed,
            levers.Levers,
            [.. runs.Plan.Targets.Select((target, i) => new TargetSplit(target, OfTarget(i)))],
            OfMean(),
            OfMandatory());

        private static long MetOf(Tally trials, int subset, int target) => trials.Variants[trials.Shape.Variant(subset, target)].Met;

        private static long NumberOf(Tally trials, int subset) =>
            Enumerable.Range(0, trials.Shape.Targets + 1).Sum(n => n * trials.Scenarios[subset].TrialsWithMet(n));

        private PairedSplit OfTarget(int target)
        {
            var pair = tally.Pairs[_all];
            var difference = new PairedDifference(
                VariantOf(_all, target) != VariantOf(0, target), pair.TrialsGained(target), pair.TrialsLost(target), tally.Trials);
            return new PairedSplit(
                MetOf(tally, 0, target),
                difference,
                Split((t, s) => MetOf(t, s, target), lever => Touches(lever, target), difference.Interval));
        }

        private MeanSplit OfMean()
        {
            var pair = tally.Pairs[_all];
            var difference = new MeanDifference(
                (double)pair.MetDifference / tally.Trials,
                MeanInterval.Normal(pair.MetDifference, pair.MetDifferenceSquared, tally.Trials));
            return new MeanSplit(NumberOf(tally, 0), difference, Split(NumberOf, TouchesAny, difference.Interval));
        }

        private PairedSplit OfMandatory()
        {
            var pair = tally.Pairs[_all];
            var difference = new PairedDifference(Touched: true, pair.MandatoryGained, pair.MandatoryLost, tally.Trials);
            return new PairedSplit(
                tally.Scenarios[0].AllMandatory,
                difference,
                Split((t, s) => t.Scenarios[s].AllMandatory, TouchesMandatory, difference.Interval));
        }

        private int VariantOf(int subset, int target) => tally.Shape.Variant(subset, target);

        // Pulled where nothing has touched the target yet: what two other levers make of it are two records, be they equal or not.
        private bool Touches(int lever, int target)
        {
            var untouched = question.Pulls(lever).Where(p => VariantOf(p.Without, target) == VariantOf(0, target)).ToList();
            return untouched.Count == 0 || untouched.Exists(p => VariantOf(p.With, target) != VariantOf(0, target));
        }

        private bool TouchesAny(int lever) => Enumerable.Range(0, tally.Shape.Targets).Any(target => Touches(lever, target));

        private bool TouchesMandatory(int lever) => plan.Targets.Index().Any(t => t.Item.Mandatory && Touches(lever, t.Index));

        private DifferenceSplit Split(Func<Tally, int, long> value, Func<int, bool> isTouched, ConfidenceInterval whole)
        {
            DifferenceSplit Of(Tally trials) =>
                question.Split([.. Enumerable.Range(0, question.Subsets.Length).Select(subset => value(trials, subset))]);

            return errors?.Split(tally, Of, isTouched, whole.HalfWidth * tally.Trials) ?? Of(tally);
        }
    }
}
