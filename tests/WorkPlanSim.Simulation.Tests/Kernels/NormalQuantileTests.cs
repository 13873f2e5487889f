using MathNet.Numerics.Distributions;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Kernels;

public class NormalQuantileTests
{
    /// <summary>Known to 16 digits (Wichura, 1988, and tables of Φ⁻¹): relative error below 10^-14.</summary>
    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(1e-10, -6.361340902404056)]
    public void Of_KnownProbability_GivesTheTablesValue(double probability, double expected) =>
        Assert.Equal(expected, NormalQuantile.Of(probability), tolerance: 1e-14 * Math.Abs(expected) * 2.0);

    [Fact]
    public void Of_TheMedian_IsZero() => Assert.Equal(0.0, NormalQuantile.Of(0.5));

    [Fact]
    public void Of_AGridOfProbabilities_AgreesWithMathNet() => Assert.All(
        Enumerable.Range(1, 9999).Select(i => i / 10000.0),
        p => Assert.Equal(Normal.InvCDF(0.0, 1.0, p), NormalQuantile.Of(p), tolerance: 1e-8));

    [Fact]
    public void Of_ACountOfWords_IsInvertedByTheDistributionFunction() => Assert.All(
        Enumerable.Range(0, 4096).Select(i => (i + 0.5) / 4096.0),
        p => Assert.Equal(p, NormalCdf.Of(NormalQuantile.Of(p)), tolerance: 2e-15));

    [Fact]
    public void Of_OppositeTails_AreMirrored() => Assert.All(
        Enumerable.Range(1, 511).Select(i => i / 1024.0),
        p => Assert.Equal(-NormalQuantile.Of(p), NormalQuantile.Of(1.0 - p)));
}
