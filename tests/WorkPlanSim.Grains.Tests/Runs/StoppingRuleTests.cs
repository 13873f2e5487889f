using WorkPlanSim.Grains.Runs;

namespace WorkPlanSim.Grains.Tests.Runs;

public class StoppingRuleTests
{
    [Theory]
    [InlineData(0, 2048)]
    [InlineData(2048, 4096)]
    [InlineData(4096, 8192)]
    [InlineData(8192, 10000)]
    public void NextLook_WithAPrecision_DoublesUpToTheMost(int done, int expected) =>
        Assert.Equal(expected, new StoppingRule(10000, 0.01).NextLook(done));

    [Fact]
    public void NextLook_WithoutAPrecision_IsTheEnd() => Assert.Equal(10000, new StoppingRule(10000, null).NextLook(0));

    [Fact]
    public void NextLook_OfFewTrials_IsTheEnd() => Assert.Equal(100, new StoppingRule(100, 0.5).NextLook(0));
}
