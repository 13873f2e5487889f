using CsCheck;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Kernels;

/// <summary>Errors against series in 220 bits; the bounds are what the doc comments say. Half a unit in the last place is 1.1e-16.</summary>
public class PortableMathTests
{
    [Theory]
    [InlineData(1e-6)]
    [InlineData(1.0)]
    [InlineData(40.0)]
    [InlineData(700.0)]
    public void Exp_UpTo_IsWithinItsBound(double reach) => Gen.Double[-reach, reach].Sample(
        x => Math.Abs(PreciseMath.ErrorOfExp(x, PortableMath.Exp(x))) < 1.5e-16, iter: 10_000);

    [Theory]
    [InlineData(-1e9, -700.0)]
    [InlineData(1e9, 700.0)]
    public void Exp_BeyondItsRange_IsTheEndOfIt(double beyond, double end) =>
        Assert.Equal(PortableMath.Exp(end), PortableMath.Exp(beyond));

    [Fact]
    public void Exp_OfNothing_IsOne() => Assert.Equal(1.0, PortableMath.Exp(0.0));

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1.0)]
    [InlineData(40.0)]
    [InlineData(700.0)]
    public void Log_OfPowersUpTo_IsWithinItsBound(double reach) => Gen.Double[-reach, reach].Select(Math.Exp).Sample(
        x => Math.Abs(PreciseMath.ErrorOfLog(x, PortableMath.Log(x))) < 2e-16, iter: 10_000);

    [Fact]
    public void Log_OfOne_IsNothing() => Assert.Equal(0.0, PortableMath.Log(1.0));

    [Fact]
    public void Log_OfThePower_IsTheExponent() => Gen.Double[-700.0, 700.0].Sample(
        x => Math.Abs(PortableMath.Log(PortableMath.Exp(x)) - x) <= 3e-16 * Math.Max(1.0, Math.Abs(x)), iter: 10_000);
}
