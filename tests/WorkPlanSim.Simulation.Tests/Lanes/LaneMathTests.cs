using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Tests.Lanes;

/// <summary>
/// The worst error over millions of arguments against the runtime's double precision, held against what the doc comments say;
/// the bounds are the errors that were measured, rounded up.
/// </summary>
public class LaneMathTests
{
    [Theory]
    [InlineData(1.0, 1e-7)]
    [InlineData(10.0, 2.5e-7)]
    [InlineData(30.0, 5e-7)]
    [InlineData(87.3, 1.3e-6)]
    public void Exp_UpTo_IsWithinItsBound(double reach, double bound) => Assert.InRange(
        Grids.Worst(-reach, reach, LaneMath.Exp, (x, y) => Relative(Math.Exp(x), y)), 0.0, bound);

    [Theory]
    [InlineData(-1000f, -87.3f)]
    [InlineData(-88f, -87.3f)]
    [InlineData(88f, 87.3f)]
    [InlineData(1000f, 87.3f)]
    [InlineData(float.NegativeInfinity, -87.3f)]
    [InlineData(float.PositiveInfinity, 87.3f)]
    public void Exp_BeyondItsRange_IsTheEndOfIt(float beyond, float end) =>
        Assert.Equal(LaneMath.Exp(Vector256.Create(end)), LaneMath.Exp(Vector256.Create(beyond)));

    [Fact]
    public void Exp_OfNothing_IsOne() => Assert.Equal(Vector256.Create(1f), LaneMath.Exp(Vector256<float>.Zero));

    [Fact]
    public void Log2_NearOne_IsWithinItsBound() => Assert.InRange(
        Grids.Worst(0.5, 2.0, LaneMath.Log2, (x, y) => Math.Abs(Math.Log2(x) - y)), 0.0, 8e-8);

    [Fact]
    public void Log2_OfAnyNormalNumber_IsWithinItsBound() => Assert.InRange(
        Grids.WorstOfBits(
            1.17549435e-38f,
            float.MaxValue,
            step: 501,
            LaneMath.Log2,
            (x, y) => Math.Abs(Math.Log2(x) - y) / Math.Max(1.0, Math.Abs(Math.Log2(x)))),
        0.0,
        8e-8);

    [Fact]
    public void Log2_OfPowersOfTwo_IsExact() => Assert.All(
        Enumerable.Range(-126, 254),
        n => Assert.Equal(n, LaneMath.Log2(Vector256.Create(MathF.ScaleB(1f, n)))[3]));

    [Theory]
    [InlineData(10.0, 3e-7)]
    [InlineData(87.3, 1.3e-6)]
    public void Logistic_UpTo_IsWithinItsBound(double reach, double bound) => Assert.InRange(
        Grids.Worst(-reach, reach, LaneMath.Logistic, (x, y) => Relative(1.0 / (1.0 + Math.Exp(-x)), y)), 0.0, bound);

    [Fact]
    public void Logistic_OfAnyNumber_IsAShare() => Assert.InRange(
        Grids.Worst(-1e6, 1e6, LaneMath.Logistic, (_, y) => y is > 0.0 and <= 1.0 ? 0.0 : 1.0), 0.0, 0.0);

    private static double Relative(double expected, double actual) => Math.Abs(actual - expected) / Math.Abs(expected);
}
