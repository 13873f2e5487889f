using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Tests.Replays;

public class ReplayedYearTests
{
    [Fact]
    public void Read_Sample_CountsTrialsFromOneAndCompositesNot()
    {
        var year = SampleReplay.Year;

        Assert.Equal(17, year.Trial);
        Assert.Equal((SamplePlan.Plan.Targets.Length - 1, 3), (year.Counted, year.Met));
    }

    [Fact]
    public void Read_Drivers_AreMoneyPostsAndShares()
    {
        var drivers = SampleReplay.Year.Drivers;

        Assert.Equal([DriverKind.Fund, DriverKind.Fund, DriverKind.Team, DriverKind.Season], drivers.Select(d => d.Kind));
        Assert.Equal(0.08 * 5200.0, drivers[0].Values[5], 9);
        Assert.Equal(0.96, drivers[0].ShareOfYear, 9);
        Assert.Equal(7.0, drivers[2].Values[6], 9);
        Assert.Equal(0.38, drivers[3].Values[6], 9);
    }

    [Fact]
    public void Read_AScenarioThatScalesAFund_TellsOfTheScaledAmount()
    {
        var leaner = new Scenario("leaner", BilingualText.Same("leaner"), [new Change.OfFund("general-budget") { Scale = 0.9 }]);

        var year = SampleReplay.Of(SamplePlan.Plan, leaner, 1, 1);

        Assert.Equal(0.9 * 5200.0, year.Drivers[0].Whole, 6);
    }

    [Fact]
    public void Of_ATarget_KeepsItAndItsDrivers()
    {
        var year = SampleReplay.Year.Of("storm-drains");

        Assert.Equal("storm-drains", Assert.Single(year.Targets).Target.Id);
        Assert.Equal("general-budget", Assert.Single(year.Drivers).Id);
    }

    [Fact]
    public void Target_Months_AreDifferencesOfWhatIsCountedFromTheStart()
    {
        var gullies = SampleReplay.Year.Targets[0];

        Assert.Equal(0.0, gullies.SpentIn(0));
        Assert.Equal(470.0 * 0.07, gullies.SpentIn(3), 9);
        Assert.Equal((470.0 * 0.07) + (470.0 * 0.01), gullies.CashIn(4), 9);
        Assert.Equal(4.0 * 0.6, gullies.UsedIn(3), 9);
        Assert.Equal((Bottleneck.Season, 0), gullies.FirstBottleneck());
        Assert.Equal((Bottleneck.Season, 5), gullies.MostBottleneck());
    }

    [Fact]
    public void FirstBottleneck_NothingHeldItBack_IsNull() =>
        Assert.Equal((null, null), (SampleReplay.Year.Targets[2].FirstBottleneck(), SampleReplay.Year.Targets[2].MostBottleneck()));
}
