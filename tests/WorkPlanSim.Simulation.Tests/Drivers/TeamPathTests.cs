using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;

namespace WorkPlanSim.Simulation.Tests.Drivers;

/// <summary>50 000 trials; tolerance five standard errors of the mean, each from the law in the comment.</summary>
public class TeamPathTests
{
    private static readonly PlanCalendar Year = Worlds.Months(12);

    [Fact]
    public void Present_Attrition_FollowsTheRenewalOfPosts()
    {
        // Of n filled posts a share q = 1 - 0.7^(1/12) leaves in a month and is back after 3: x[t] = f[t-1] + q x[t-3],
        // f[t] = (1 - q) x[t]. The sd of a share of 20 posts is below √(0.25 / 20) = 0.112.
        var path = Fill(Team(20) with { AttritionPerYear = 0.3, RefillPeriods = 3 }, Year);

        var q = 1.0 - Math.Pow(0.7, 1.0 / 12.0);
        var (filled, before) = (1.0, new double[12]);
        for (var t = 0; t < 12; t++)
        {
            before[t] = filled + (t < 3 ? 0.0 : q * before[t - 3]);
            filled = (1.0 - q) * before[t];
            Assert.Equal(filled, DriverWorlds.Mean(path.Present, t), tolerance: 5.0 * 0.112 / Math.Sqrt(DriverWorlds.Length));
        }
    }

    [Fact]
    public void Present_AttritionOfManyPosts_IsBinomial()
    {
        // The first month of 1000 posts, none back yet: mean 1 - q, variance q (1 - q) / 1000.
        var path = Fill(Team(1000) with { AttritionPerYear = 0.5 }, Year);

        var q = 1.0 - Math.Pow(0.5, 1.0 / 12.0);
        var shares = path.Present.Row(0).ToArray();

        Assert.Equal(1.0 - q, shares.Average(), tolerance: 5.0 * Math.Sqrt(q / 1000.0 / DriverWorlds.Length));
        Assert.Equal(
            q * (1.0 - q) / 1000.0,
            MathNet.Numerics.Statistics.Statistics.Variance(shares),
            tolerance: 5.0 * q * (1.0 - q) / 1000.0 * Math.Sqrt(2.0 / DriverWorlds.Length));
    }

    [Theory]
    [InlineData(0, 0.3)]
    [InlineData(3, 0.0)]
    public void Present_NoVacancies_IsTheWholeTeam(int refill, double attrition)
    {
        var path = Fill(Team(3) with { AttritionPerYear = attrition, RefillPeriods = refill }, Year);

        Assert.All(path.Present.Row(11).ToArray(), share => Assert.Equal(1.0, share));
    }

    [Fact]
    public void Present_VacantPosts_StandEmptyAllThrough()
    {
        var path = Fill(Team(4) with { Vacant = 1, Available = [.. Enumerable.Repeat(ShareRange.Certain(0.8), 12)] }, Year);

        Assert.All(path.Present.Row(11).ToArray(), share => Assert.Equal(0.6, share, 12));
    }

    [Fact]
    public void Present_Available_HasItsIntervalAsQuantiles()
    {
        // Five times 0.0095 sd of the logit, as of seasons; the density makes it about 0.004 here.
        var path = Fill(Team(4) with { Available = [.. Enumerable.Repeat(ShareRange.From(0.8, 0.95), 12)] }, Year);

        Assert.Equal(0.8, DriverWorlds.Quantile(path.Present, 5, 0.05), tolerance: 0.004);
        Assert.Equal(0.95, DriverWorlds.Quantile(path.Present, 5, 0.95), tolerance: 0.002);
    }

    [Fact]
    public void Present_Secondment_IsAwayWhereOneBeganOfLate()
    {
        // From June to August with 0.2 a month, for two months: in July away if one of two began, in September if August's did.
        var path = Fill(Team(4) with { Secondments = [new("flood", [6, 7, 8], 0.2, 0.5, 2)] }, Year);

        double Away(int period) => (double)path.Present.Row(period).ToArray().Count(share => share < 0.75) / DriverWorlds.Length;

        // Tolerance 5 √(p (1 - p) / n).
        Assert.Equal(0.0, Away(4));
        Assert.Equal(0.2, Away(5), tolerance: 0.009);
        Assert.Equal(0.36, Away(6), tolerance: 0.011);
        Assert.Equal(0.36, Away(7), tolerance: 0.011);
        Assert.Equal(0.2, Away(8), tolerance: 0.009);
        Assert.Equal(0.0, Away(9));
    }

    [Fact]
    public void Present_OverlappingSecondments_TakeAtMostAll()
    {
        // Both are sure: 0.7 in May alone, 1.4 and more from June on.
        var path = Fill(
            Team(4) with { Secondments = [new("flood", [5, 6, 7, 8], 1.0, 0.7, 2), new("campaign", [6], 1.0, 0.6, 1)] }, Year);

        Assert.All(path.Present.Row(4).ToArray(), share => Assert.Equal(0.3, share, 12));
        Assert.All(path.Present.Row(5).ToArray(), share => Assert.Equal(0.0, share));
        Assert.All(path.Present.Row(8).ToArray(), share => Assert.Equal(0.3, share, 12));
        Assert.All(path.Present.Row(9).ToArray(), share => Assert.Equal(1.0, share));
    }

    [Fact]
    public void Present_WeeklyPlan_HasTheYearsAttritionAndTheMonthsEvents()
    {
        // The first week: 1 - 0.7^(1/52) of the posts leave; an event of 0.2 a month has 1 - 0.8^(12/52) a week.
        var weeks = Worlds.Weeks(52);
        var left = Fill(Team(20, 52) with { AttritionPerYear = 0.3 }, weeks);
        var away = Fill(Team(20, 52) with { Secondments = [new("flood", [1], 0.2, 0.5, 1)] }, weeks);

        Assert.Equal(Math.Pow(0.7, 1.0 / 52.0), DriverWorlds.Mean(left.Present, 0), tolerance: 5.0 * 0.0186 / Math.Sqrt(DriverWorlds.Length));
        Assert.Equal(
            (1.0 - Math.Pow(0.8, 12.0 / 52.0)) / 2.0, 1.0 - DriverWorlds.Mean(away.Present, 1), tolerance: 0.0025);
        Assert.Equal(1.0, DriverWorlds.Mean(away.Present, 8));
    }

    private static Team Team(int headcount, int periods = 12) => Worlds.Team("team", headcount, periods);

    private static TeamPath Fill(Team team, PlanCalendar calendar)
    {
        var inputs = DriverWorlds.Independent(calendar);
        var path = new TeamPath(team, calendar, inputs, new QuantityLaws(), DriverWorlds.Length);
        path.Fill(DriverWorlds.Begin(inputs, calendar.Count));
        return path;
    }
}
