using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;

namespace WorkPlanSim.Simulation.Tests.Draws;

/// <summary>Sketches held against what the textbook says of each distribution.</summary>
public sealed class DistributionSketchTests
{
    [Fact]
    public void Of_AnInterval_HasTheQuantilesOfALognormal()
    {
        // mu = ln sqrt(8 * 16), sigma = ln 2 / (2 * 1.644854); P10 and P90 are at 1.281552 sigma.
        var sketch = DistributionSketch.Of(new Distribution.Interval(8.0, 16.0));
        var (median, factor) = (Math.Sqrt(128.0), Math.Exp(1.2815516 * Math.Log(2.0) / (2.0 * 1.6448536)));

        Assert.Equal(median, sketch.P50, 1e-5);
        Assert.Equal(median / factor, sketch.P10, 1e-5);
        Assert.Equal(median * factor, sketch.P90, 1e-5);
        Assert.False(sketch.IsDiscrete);
        Assert.Equal(0.99, sketch.Bars.Sum(b => b.Probability), 1e-6);
    }

    [Fact]
    public void Of_AUniform_HasBarsOfEqualProbability()
    {
        var sketch = DistributionSketch.Of(new Distribution.Uniform(0.0, 1.0));

        Assert.All(sketch.Bars, b => Assert.Equal(0.99 / sketch.Bars.Length, b.Probability, 1e-12));
        Assert.Equal(0.005, sketch.Bars[0].From, 1e-12);
        Assert.Equal(0.995, sketch.Bars[^1].To, 1e-12);
    }

    [Fact]
    public void Of_ADiscrete_HasItsValuesAndWeights()
    {
        var sketch = DistributionSketch.Of(new Distribution.Discrete([new(0.0, 7.0), new(1.0, 2.0), new(2.0, 1.0)]));

        Assert.True(sketch.IsDiscrete);
        Assert.Equal([0.0, 1.0, 2.0], sketch.Bars.Select(b => b.From));
        Assert.Equal([0.7, 0.2, 0.1], sketch.Bars.Select(b => Math.Round(b.Probability, 12)));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.15)]
    [InlineData(1.0)]
    public void Of_ABernoulli_HasNoMoreThanTwoBars(double probability)
    {
        var sketch = DistributionSketch.Of(new Distribution.Bernoulli(probability));

        Assert.Equal(1.0, sketch.Bars.Sum(b => b.Probability), 1e-9);
        Assert.Equal(probability, sketch.Bars.Where(b => b.From > 0.5).Sum(b => b.Probability), 1e-9);
    }

    [Fact]
    public void Of_APoissonWithManyValues_IsDrawnInIntervals()
    {
        var sketch = DistributionSketch.Of(new Distribution.Poisson(5000.0));

        Assert.All(sketch.Bars, b => Assert.True(b.To > b.From));
        Assert.InRange(sketch.Bars.Sum(b => b.Probability), 0.98, 1.0);
    }

    [Fact]
    public void Of_ACertainQuantity_HasNoBars()
    {
        var sketch = DistributionSketch.Of(12.0);

        Assert.Equal((12.0, 12.0, 12.0), (sketch.P10, sketch.P50, sketch.P90));
        Assert.Empty(sketch.Bars);
    }
}
