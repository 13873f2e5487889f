using CsCheck;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Trials;

namespace WorkPlanSim.Analysis.Tests.Allocation;

/// <summary>Judges what the optimiser finds by <see cref="EveryAllocation"/>.</summary>
public sealed class ExhaustiveSearchTests
{
    private const ulong Seed = 5;
    private const int Trials = 64;

    /// <summary>It may be better, as its own steps of money are finer.</summary>
    [Fact]
    public void Optimise_AnySmallPlan_IsAsGoodAsEveryAllocationOfWholeUnits() => AllocationPlans.Pairs.Sample(
        plan =>
        {
            var runs = new TrialRuns(plan, Seed, Trials, 1);
            var outcome = AllocationOptimiser.Optimise(runs, new AllocationQuestion(), null, CancellationToken.None);
            var answer = Assert.IsType<AllocationOutcome.Found>(outcome).Answer;

            Assert.InRange(answer.Best.InSample, EveryAllocation.BestOf(runs) - 1e-9, plan.Targets.Sum(t => t.Weight));
        },
        iter: 200);
}
