using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Trials;
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
        var tally = asking.Run([.. question.Subsets.Select(levers.ScenarioOf)], cancellationToken);
        return Read(runs, from, to, levers, question, tally);
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

    private static DifferenceExplanation Read(
        TrialRuns runs, Scenario from, Scenario to, LeverList levers, SplitQuestion question, Tally tally)
    {
        var all = question.Subsets.IndexOf(LeverSet.First(levers.Count));
        var (shape, pair, trials) = (tally.Shape, tally.Pairs[all], tally.Trials);
        DifferenceSplit Split(Func<int, long> value) =>
            question.Split([.. Enumerable.Range(0, question.Subsets.Length).Select(value)]);

        long MetOf(int s, int target) => tally.Variants[shape.Variant(s, target)].Met;
        long SumOf(int s) => Enumerable.Range(0, shape.Targets + 1).Sum(n => n * tally.Scenarios[s].TrialsWithMet(n));
        return new DifferenceExplanation(
            runs.Plan,
            from,
            to,
            trials,
            runs.Seed,
            levers.Levers,
            [
                .. runs.Plan.Targets.Select((target, i) => new TargetSplit(target, new PairedSplit(
                    MetOf(0, i),
                    new PairedDifference(
                        shape.Variant(all, i) != shape.Variant(0, i), pair.TrialsGained(i), pair.TrialsLost(i), trials),
                    Split(s => MetOf(s, i))))),
            ],
            new MeanSplit(
                SumOf(0),
                new MeanDifference(
                    (double)pair.MetDifference / trials,
                    MeanInterval.Normal(pair.MetDifference, pair.MetDifferenceSquared, trials)),
                Split(SumOf)),
            new PairedSplit(
                tally.Scenarios[0].AllMandatory,
                new PairedDifference(Touched: true, pair.MandatoryGained, pair.MandatoryLost, trials),
                Split(s => tally.Scenarios[s].AllMandatory)));
    }
}
