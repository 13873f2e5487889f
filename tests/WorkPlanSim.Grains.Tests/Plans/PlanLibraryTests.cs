using WorkPlanSim.Contracts.Plans;

namespace WorkPlanSim.Grains.Tests.Plans;

/// <summary>The library gives the plan asked for, the very same object while it is kept.</summary>
public class PlanLibraryTests
{
    [Fact]
    public void Read_TheSameContentAgain_GivesTheSameObject()
    {
        var library = new PlanLibrary(2);
        var first = library.Read(Content(1));

        Assert.Equal(Content(1).ComputeHash(), PlanContent.FromPlan(first).ComputeHash());
        Assert.Same(first, library.Read(Content(1)));
    }

    [Fact]
    public void Read_AnotherContent_GivesItsOwnPlan()
    {
        var library = new PlanLibrary(2);
        library.Read(Content(1));

        Assert.Equal(Content(2).ComputeHash(), PlanContent.FromPlan(library.Read(Content(2))).ComputeHash());
    }

    [Fact]
    public void Read_MoreThanItKeeps_LetsGoOfTheOneReadLongestAgo()
    {
        var library = new PlanLibrary(2);
        var (first, second) = (library.Read(Content(1)), library.Read(Content(2)));
        library.Read(Content(1));
        library.Read(Content(3));

        Assert.Same(first, library.Read(Content(1)));
        Assert.NotSame(second, library.Read(Content(2)));
    }

    private static PlanContent Content(int goal) => PlanContent.FromPlan(SmallPlans.Create().WithGoal(goal));
}
