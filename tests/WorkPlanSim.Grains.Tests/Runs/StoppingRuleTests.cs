using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Grains.Tests.Runs;

public class StoppingRuleTests
{
    private static readonly Tally Sample = Tally.FromBytes(
        PlanningCluster.SimulateDirectly(
            SmallPlans.Create(), [Scenario.Baseline, SmallPlans.Leaner], 7, 3072));

    private static double Widest { get; } = Analysis.Intervals.WidestInterval.Of(Sample).HalfWidth;

    [Theory]
    [InlineData(0, 1024)]
    [InlineData(1024, 2048)]
    [InlineData(2048, 4096)]
    [InlineData(4096, 8192)]
    [InlineData(8192, 10000)]
    [InlineData(10000, 10000)]
    public void NextLook_WithAPrecision_DoublesUpToTheMost(int done, int expected) =>
        Assert.Equal(expected, new StoppingRule(10000, 0.01).NextLook(done));

    [Fact]
    public void NextLook_WithoutAPrecision_IsTheEnd() => Assert.Equal(10000, new StoppingRule(10000, null).NextLook(0));

    [Fact]
    public void NextLook_OfFewTrials_IsTheEnd() => Assert.Equal(100, new StoppingRule(100, 0.5).NextLook(0));

    [Fact]
    public void Judge_TheWidestInterval_Decides()
    {
        Assert.Equal(StopReason.PrecisionReached, new StoppingRule(10000, Widest).Judge(Sample));
        Assert.Null(new StoppingRule(10000, Widest * 0.999).Judge(Sample));
        Assert.Equal(StopReason.MaximumReached, new StoppingRule(3072, Widest * 0.999).Judge(Sample));
        Assert.Equal(StopReason.TrialsReached, new StoppingRule(3072, null).Judge(Sample));
    }

    // 3072 trials are made and the next look is at 4096. Half the width takes four times as many, so 16384.
    [Theory]
    [InlineData(1.01, 100_000, 4096)]
    [InlineData(0.99, 100_000, 4096)]
    [InlineData(0.5, 100_000, 16_384)]
    [InlineData(0.5, 15_000, 15_000)]
    [InlineData(0.001, 100_000, 100_000)]
    public void Foresee_BetweenLooks_ReckonsWithTheRootOfTheTrials(double share, int most, int expected) =>
        Assert.Equal((Widest, expected), new StoppingRule(most, share * Widest).Foresee(Sample));

    [Fact]
    public void Foresee_WithoutAPrecision_IsTheEndAndNoWidth() =>
        Assert.Equal((null, 5000), new StoppingRule(5000, null).Foresee(Sample));
}
