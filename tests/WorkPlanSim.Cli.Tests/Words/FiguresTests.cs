using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Words;

namespace WorkPlanSim.Cli.Tests.Words;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(0.0001, "<0.1")]
    [InlineData(0.3712, "37.1")]
    [InlineData(0.9999, ">99.9")]
    [InlineData(1.0, "100.0")]
    public void Percent_Share_IsNeverQuiteCertainUnlessItIs(double share, string expected) =>
        Assert.Equal(expected, Figures.Percent(share));

    [Theory]
    [InlineData(0.12, "+12")]
    [InlineData(-0.004, "-0.4")]
    [InlineData(0.0003, "+0.03")]
    [InlineData(0.0, "0")]
    [InlineData(-0.00001, "0")]
    public void Points_Difference_HasTheDecimalsItNeeds(double difference, string expected) =>
        Assert.Equal(expected, Figures.Points(difference));

    [Fact]
    public void Progress_KnownTotal_IsDoneOfPlanned() =>
        Assert.Equal("512/10000", Figures.Progress(new TrialProgress(512, 10_000)));

    [Fact]
    public void Progress_WithAPrecision_IsDoneAndTheWidestInterval()
    {
        var started = new TrialProgress(0, 1_048_576) { Wanted = 0.005 };

        Assert.Equal("0", Figures.Progress(started));
        Assert.Equal("8192 ±1.09 → ±0.5%", Figures.Progress(started with { Done = 8192, Widest = 0.010888 }));
    }
}
