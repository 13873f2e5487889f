using MathNet.Numerics.Distributions;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Sensitivity;

namespace WorkPlanSim.Analysis.Tests.Sensitivity;

public class TornadoBarTests
{
    [Fact]
    public void Bar_OfCounts_IsTheShareMetAroundBothQuantiles()
    {
        // Of 40 bins, P5 to P15 are the third to the sixth, P85 to P95 the 35th to the 38th.
        var trials = Enumerable.Repeat(50L, 40).ToArray();
        var met = Enumerable.Range(0, 40).Select(b => b is >= 2 and < 6 ? 10L : b is >= 34 and < 38 ? 40L : 0L).ToArray();

        var bar = TornadoBar.Of(ConditionalTally.OfMet(trials, met));

        Assert.Equal(new ConditionalMean(0.2, Proportion.Wilson(40, 200)), bar!.Low);
        Assert.Equal(new ConditionalMean(0.8, Proportion.Wilson(160, 200)), bar.High);
        Assert.Equal(0.6, bar.Swing, tolerance: 1e-12);
    }

    [Fact]
    public void Bar_OfANumberThatRisesWithTheInput_IsItsValueAtBothQuantiles()
    {
        var positions = Uniforms.Draw(1, 1, 100_000)[0];
        var outputs = positions.Select(u => 5.0 + (2.0 * Normal.InvCDF(0.0, 1.0, u))).ToArray();

        var bar = TornadoBar.Of(ConditionalTally.Of(positions, outputs, 100));

        // A window's mean lies 1.5 % of the swing, 5.13, outside of the quantile.
        Assert.Equal(5.0 + (2.0 * Normal.InvCDF(0.0, 1.0, 0.1)), bar!.Low.Value, tolerance: 0.05);
        Assert.Equal(5.0 + (2.0 * Normal.InvCDF(0.0, 1.0, 0.9)), bar.High.Value, tolerance: 0.05);
        Assert.InRange(bar.Low.Interval.HalfWidth, 0.005, 0.02);
    }

    [Fact]
    public void Bar_OfAnInputThatHurtsOnBothSides_HasTwoLowEndsAndNoSwing()
    {
        var positions = Uniforms.Draw(2, 1, 10_000)[0];

        var bar = TornadoBar.Of(ConditionalTally.Of(positions, [.. positions.Select(u => 1.0 - Math.Abs(u - 0.5))], 40));

        Assert.Equal(0.6, bar!.Low.Value, tolerance: 0.01);
        Assert.Equal(0.0, bar.Swing, tolerance: 0.01);
    }

    [Fact]
    public void Bar_WithoutTrialsAtAnEnd_IsNone()
    {
        var trials = Enumerable.Range(0, 20).Select(b => b < 10 ? 50L : 0L).ToArray();

        Assert.Null(TornadoBar.Of(ConditionalTally.OfMet(trials, trials)));
    }
}
