using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;

namespace WorkPlanSim.Simulation.Tests.Draws;

public class QuantityLawsTests
{
    [Fact]
    public void Of_EqualDistributions_GivesOneLaw()
    {
        var laws = new QuantityLaws();

        Assert.Same(laws.Of(new Distribution.Pert(1.0, 2.0, 4.0)), laws.Of(new Distribution.Pert(1.0, 2.0, 4.0)));
        Assert.NotSame(laws.Of(new Distribution.Pert(1.0, 2.0, 4.0)), laws.Of(new Distribution.Pert(1.0, 2.0, 4.1)));
    }

    [Fact]
    public void Of_MoreThanThereIsRoomFor_LetsGoAndMakesTheSameAgain()
    {
        var laws = new QuantityLaws(capacity: 3000);
        var first = laws.Of(new Distribution.Exponential(1.0));
        for (var i = 2; i < 10; i++)
        {
            laws.Of(new Distribution.Exponential(i));
        }

        var again = laws.Of(new Distribution.Exponential(1.0));

        Assert.NotSame(first, again);
        Assert.Equal(first.At(1.5), again.At(1.5));
    }

    [Fact]
    public void Of_ManyThreads_GivesEachTheLawOfItsDistribution()
    {
        var laws = new QuantityLaws(capacity: 3000);
        var medians = new double[400];

        Parallel.For(0, medians.Length, i => medians[i] = laws.Of(new Distribution.Uniform(0.0, 1.0 + (i % 7))).At(0.0));

        Assert.All(Enumerable.Range(0, medians.Length), i => Assert.Equal((1.0 + (i % 7)) / 2.0, medians[i], 9));
    }
}
