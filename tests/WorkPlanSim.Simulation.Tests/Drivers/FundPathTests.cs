using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;

namespace WorkPlanSim.Simulation.Tests.Drivers;

/// <summary>A fund that releases 40, 30, 20 and 10 % in four months.</summary>
public class FundPathTests
{
    [Theory]
    [InlineData(0.0, 0.0, 0.4, 0.3, 0.2, 0.1)]
    [InlineData(1.0, 0.0, 0.0, 0.4, 0.3, 0.2)]
    [InlineData(0.0, 1.0, 0.0, 0.4, 0.3, 0.2)]
    [InlineData(0.25, 0.0, 0.3, 0.325, 0.225, 0.125)]
    [InlineData(1.0, 0.5, 0.0, 0.2, 0.35, 0.25)]
    [InlineData(3.0, 0.0, 0.0, 0.0, 0.0, 0.4)]
    [InlineData(9.5, 0.0, 0.0, 0.0, 0.0, 0.0)]
    [InlineData(0.5, -0.25, 0.3, 0.325, 0.225, 0.125)]
    [InlineData(0.0, -1.0, 0.4, 0.3, 0.2, 0.1)]
    public void Arriving_Delay_ShiftsTheWholeAndLosesWhatFallsPastTheEnd(
        double delay, double late, double first, double second, double third, double fourth)
    {
        var path = Fill(Fund() with { Delay = delay, LatePeriods = late });

        Assert.Equal(first, path.Arriving.Row(0)[3], 12);
        Assert.Equal(second, path.Arriving.Row(1)[3], 12);
        Assert.Equal(third, path.Arriving.Row(2)[3], 12);
        Assert.Equal(fourth, path.Arriving.Row(3)[3], 12);
    }

    [Fact]
    public void Arriving_RealisedUniform_IsOneShareForTheYear()
    {
        var path = Fill(Fund() with { Realised = new Distribution.Uniform(0.5, 1.0) });

        // Mean 0.75, sd 0.144: five standard errors of a mean of 50 000 are 0.0032, of 0.4 of it 0.0013.
        Assert.Equal(0.3, DriverWorlds.Mean(path.Arriving, 0), tolerance: 0.0013);
        Assert.Equal(path.Arriving.Row(0)[8] / 4.0, path.Arriving.Row(3)[8], 12);
    }

    [Fact]
    public void Arriving_NegativeRealisation_IsNothing()
    {
        var path = Fill(Fund() with { Realised = -0.5 });

        Assert.Equal(0.0, path.Arriving.Row(0)[0]);
    }

    [Fact]
    public void Arriving_Clawback_CutsWhatIsStillToCome()
    {
        // From the third month on, with probability 0.3, half is taken: mean 1 - 0.15.
        var path = Fill(Fund() with { Clawback = new Clawback(Worlds.At(2), 0.3, 0.5) });

        Assert.Equal(0.3, DriverWorlds.Mean(path.Arriving, 1), 12);
        Assert.Equal(0.2 * 0.85, DriverWorlds.Mean(path.Arriving, 2), tolerance: 0.2 * 5.0 * 0.00103);
        Assert.Equal(0.1 * 0.85, DriverWorlds.Mean(path.Arriving, 3), tolerance: 0.1 * 5.0 * 0.00103);
        Assert.Equal(path.Arriving.Row(2)[5] / 2.0, path.Arriving.Row(3)[5], 12);
    }

    [Theory]
    [InlineData(0.0, 0.1)]
    [InlineData(1.0, 0.05)]
    public void Arriving_ClawbackThatIsCertain_IsExact(double probability, double last)
    {
        var path = Fill(Fund() with { Clawback = new Clawback(Worlds.At(2), probability, 0.5) });

        Assert.All(path.Arriving.Row(3).ToArray(), share => Assert.Equal(last, share, 12));
    }

    private static Fund Fund() => Worlds.Fund("fund", 100m, 4) with { Release = [0.4, 0.3, 0.2, 0.1] };

    private static FundPath Fill(Fund fund)
    {
        var inputs = DriverWorlds.Independent(Worlds.Months(4));
        var path = new FundPath(fund, inputs, new QuantityLaws(), 4, DriverWorlds.Length);
        path.Fill(DriverWorlds.Begin(inputs, 4));
        return path;
    }
}
