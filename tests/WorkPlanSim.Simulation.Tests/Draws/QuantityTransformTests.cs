using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;

namespace WorkPlanSim.Simulation.Tests.Draws;

/// <summary>
/// Eight trials at a time give the definition's value, to a few units of single precision: relative to the value or, where that is
/// the larger, to the interquartile range. From -6.3 to 6.3, all but the last of 32-bit words.
/// </summary>
public class QuantityTransformTests
{
    private const int Steps = 40_008;

    public static TheoryData<Distribution> Continuous { get; } = new()
    {
        new Distribution.Constant(3.5),
        new Distribution.Interval(8.0, 16.0),
        new Distribution.Interval(-2.0, 6.0),
        new Distribution.Normal(5.0, 2.0),
        new Distribution.LogNormal(0.3, 0.5),
        new Distribution.LogNormal(10.0, 1.0),
        new Distribution.LogNormal(3.0, 2.0),
        new Distribution.Uniform(2.0, 6.0),
        new Distribution.Triangular(1.0, 2.0, 6.0),
        new Distribution.Triangular(0.0, 1.0, 1.0),
        new Distribution.Pert(1.0, 1.1, 6.0),
        new Distribution.Beta(2.0, 5.0),
        new Distribution.Beta(0.5, 0.5),
        new Distribution.Beta(40.0, 60.0),
        new Distribution.Gamma(3.0, 2.0),
        new Distribution.Gamma(0.5, 2.0),
        new Distribution.Gamma(80.0, 0.1),
        new Distribution.Exponential(4.0),
        new Distribution.Weibull(2.0, 3.0),
        new Distribution.Weibull(0.8, 3.0),
        new Distribution.Truncated(new Distribution.Normal(12.0, 3.0), 5.0, 20.0),
        new Distribution.Truncated(new Distribution.LogNormal(0.0, 1.0), 0.5, 1.5),
        new Distribution.Truncated(new Distribution.Normal(0.0, 1.0), 3.0, 5.0),
        new Distribution.Truncated(new Distribution.Interval(8.0, 16.0), 10.0, 12.0),
        new Distribution.Truncated(new Distribution.Gamma(3.0, 2.0), 1.0, 4.0),
    };

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Transform_AnyNormal_GivesTheDefinitionsValue(Distribution distribution) =>
        Assert.InRange(WorstOf(distribution), 0.0, 6e-7);

    /// <summary>So wide an interval, or a pole at an end, costs a digit: 4000 of the range per standard deviation.</summary>
    [Theory]
    [MemberData(nameof(Extreme))]
    public void Transform_ExtremeLaws_LosesADigit(Distribution distribution) =>
        Assert.InRange(WorstOf(distribution), 0.0, 2e-6);

    public static TheoryData<Distribution> Extreme { get; } = new()
    {
        new Distribution.Interval(0.01, 100.0),
        new Distribution.Beta(0.1, 3.0),
    };

    [Theory]
    [MemberData(nameof(StepTableTests.Distributions), MemberType = typeof(StepTableTests))]
    public void Transform_DiscreteLaw_ReadsItsTable(Distribution distribution, double size)
    {
        Assert.True(size >= 0.0);
        var table = StepTable.TryOf(distribution, 100_000);
        var row = Normals();

        QuantityLaw.Of(distribution).Transform(row, Steps);

        Assert.Equal(Normals().Select(z => table?.At(z)), row.Select(v => (float?)v));
    }

    [Fact]
    public void Transform_SomeTrials_LeavesTheOthers()
    {
        foreach (var distribution in new Distribution[] { new Distribution.Normal(5.0, 2.0), new Distribution.LogNormal(0.0, 1.0), new Distribution.Gamma(3.0, 2.0), new Distribution.Poisson(2.0) })
        {
            var row = Normals();

            QuantityLaw.Of(distribution).Transform(row, 64);

            Assert.Equal(Normals()[64..], row[64..]);
        }
    }

    private static float[] Normals() => [.. Enumerable.Range(0, Steps).Select(i => (float)(-6.3 + (12.6 * i / (Steps - 1))))];

    private static double WorstOf(Distribution distribution)
    {
        var law = QuantityLaw.Of(distribution);
        var range = law.At(0.67448975) - law.At(-0.67448975);
        var row = Normals();

        law.Transform(row, Steps);

        return Normals().Zip(row)
            .Max(v => Math.Abs(v.Second - law.At(v.First)) / Math.Max(Math.Abs(law.At(v.First)), range));
    }
}
