using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Tests.Samples;

namespace WorkPlanSim.Analysis.Tests.Allocation.Results;

public sealed class DemandCheckTests
{
    [Theory]
    [InlineData(0.81, 0.84, DemandVerdict.Holds)]
    [InlineData(0.80, 0.84, DemandVerdict.Holds)]
    [InlineData(0.79, 0.84, DemandVerdict.Untold)]
    [InlineData(0.76, 0.80, DemandVerdict.Untold)]
    [InlineData(0.76, 0.79, DemandVerdict.Fails)]
    public void Verdict_OfAnInterval_IsBeyondChanceOrUntold(double low, double high, DemandVerdict expected) =>
        Assert.Equal(expected, Check(low, high).Verdict);

    /// <summary>The interval of what is not touched is [0, 0].</summary>
    [Fact]
    public void Verdict_OfWhatIsNotTouched_Holds() => Assert.Equal(
        DemandVerdict.Holds, new DemandCheck(UnmetLimitKind.Keep, "petition-cases", 0.0, 0.0, default).Verdict);

    [Theory]
    [InlineData(0.79, 0.84, true)]
    [InlineData(0.76, 0.79, false)]
    public void IsRecommended_WithOneDemand_UnlessItFails(double low, double high, bool expected) =>
        Assert.Equal(expected, (SampleAllocation.Answer with { Demands = [Check(low, high)] }).IsRecommended);

    private static DemandCheck Check(double low, double high) => new(
        UnmetLimitKind.AtLeast, "erosion-gullies", 0.8, (low + high) / 2.0, new ConfidenceInterval(low, high));
}
