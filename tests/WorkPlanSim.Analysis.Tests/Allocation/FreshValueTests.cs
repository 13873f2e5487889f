using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Tests.Allocation;

/// <summary>
/// What is said of the best allocation on fresh trials, over many seeds, each of which chooses an allocation of its own. The truth of an
/// allocation is known in closed form: targets cost a uniform amount, so that with b of at most c one is met with probability b/c.
/// </summary>
public sealed class FreshValueTests
{
    private const int Seeds = 200;
    private const int Trials = 100;

    private static readonly Lazy<List<AllocationAnswer>> Answers =
        new(() => [.. Enumerable.Range(1, Seeds).Select(seed => Found((ulong)seed))]);

    private static readonly double[] Costs = [110.0, 70.0, 55.0, 90.0];

    /// <summary>Of 200 intervals that hold the truth 19 times in 20, 90 to 99 % do but once in a thousand such tests.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Intervals_OverManySeeds_HoldTheTruthNineteenTimesInTwenty()
    {
        var answers = Answers.Value;

        var truths = answers.Select(a => Truth(ScenarioApplication.Apply(a.Plan, a.Scenario).Plan)).ToList();
        var present = Truth(answers[0].Plan);
        Assert.InRange(Share(answers.Zip(truths), a => a.First.Best.FreshInterval.Contains(a.Second)), 0.90, 0.99);
        Assert.InRange(Share(answers.Zip(truths), a => a.First.Baseline.Lead.Interval.Contains(a.Second - present)), 0.90, 0.99);
    }

    /// <summary>The best of many on its own trials looks better than it is; on fresh ones it does not.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Values_OverManySeeds_AreTooHighInSampleAndRightOnFreshTrials()
    {
        var answers = Answers.Value;

        var truths = answers.Select(a => Truth(ScenarioApplication.Apply(a.Plan, a.Scenario).Plan)).Average();

        // On 100 trials four targets have a standard deviation of at most 0.1 together, and over 200 seeds a mean has 0.007.
        Assert.InRange(answers.Average(a => a.Best.InSample) - truths, 0.03, 0.5);
        Assert.Equal(truths, answers.Average(a => a.Best.Fresh), 0.007);
    }

    private static double Share<T>(IEnumerable<T> items, Func<T, bool> holds)
    {
        var list = items.ToList();
        return list.Count(holds) / (double)list.Count;
    }

    private static double Truth(Plan plan) =>
        plan.Targets.Select((t, i) => Math.Min(1.0, t.Budget["fund"].ToDouble() / Costs[i])).Sum();

    private static AllocationAnswer Found(ulong seed)
    {
        var plan = AllocationPlans.OneFund(
            160m, [.. Costs.Select((c, i) => (Target)AllocationPlans.Costing($"t{i}", new Distribution.Uniform(0.0, c), 40m))]);
        return Assert.IsType<AllocationOutcome.Found>(AllocationOptimiser.Optimise(
            new TrialRuns(plan, seed, Trials, 1), new AllocationQuestion(), null, CancellationToken.None)).Answer;
    }
}
