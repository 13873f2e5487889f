using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Domain.Tests.Plans;

public class PlanCalendarTests
{
    [Theory]
    [InlineData(PeriodUnit.Month, "2024-11", 0, "2024-11", 11, 2024)]
    [InlineData(PeriodUnit.Month, "2024-11", 1, "2024-12", 12, 2024)]
    [InlineData(PeriodUnit.Month, "2024-11", 2, "2025-01", 1, 2025)]
    [InlineData(PeriodUnit.Month, "2024-11", 14, "2026-01", 1, 2026)]
    [InlineData(PeriodUnit.Week, "2020-W52", 0, "2020-W52", 12, 2020)]
    [InlineData(PeriodUnit.Week, "2020-W52", 1, "2020-W53", 12, 2020)]
    [InlineData(PeriodUnit.Week, "2020-W52", 2, "2021-W01", 1, 2021)]
    [InlineData(PeriodUnit.Week, "2024-W01", 0, "2024-W01", 1, 2024)]
    [InlineData(PeriodUnit.Week, "2024-W01", 4, "2024-W05", 2, 2024)]
    [InlineData(PeriodUnit.Week, "2024-W01", 51, "2024-W52", 12, 2024)]
    [InlineData(PeriodUnit.Week, "2024-W01", 52, "2025-W01", 1, 2025)]
    public void NameOf_Period_IsItsIsoNameAndItsThursdaysMonth(
        PeriodUnit unit, string start, int index, string name, int month, int year)
    {
        // 2020-W53 runs from 28 December to 3 January, Thursday the 31st; 2024-W05 from 29 January, Thursday 1 February;
        // 2025-W01 from 30 December 2024, Thursday 2 January.
        var calendar = SamplePlan.Calendar(unit, start, 60);
        var period = Period.FromIndex(index);

        Assert.Equal(name, calendar.NameOf(period));
        Assert.Equal(month, calendar.MonthOf(period));
        Assert.Equal(year, calendar.YearOf(period));
        Assert.True(calendar.TryFind(name, out var found));
        Assert.Equal(period, found);
    }

    [Theory]
    [InlineData(PeriodUnit.Month, "2024-13")]
    [InlineData(PeriodUnit.Month, "2024-00")]
    [InlineData(PeriodUnit.Month, "2024-1")]
    [InlineData(PeriodUnit.Month, "2024-W01")]
    [InlineData(PeriodUnit.Week, "2024-W53")]
    [InlineData(PeriodUnit.Week, "2024-W00")]
    [InlineData(PeriodUnit.Week, "2024-W1")]
    [InlineData(PeriodUnit.Week, "2024-01")]
    [InlineData(PeriodUnit.Week, "")]
    [InlineData(PeriodUnit.Month, "")]
    public void TryCreate_NameOfNoPeriod_IsRefused(PeriodUnit unit, string start) =>
        Assert.False(PlanCalendar.TryCreate(unit, start, 12, out _));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(520, true)]
    [InlineData(521, false)]
    public void TryCreate_Count_IsFromOneTo520(int count, bool isPossible) =>
        Assert.Equal(isPossible, PlanCalendar.TryCreate(PeriodUnit.Week, "2024-W01", count, out _));

    [Theory]
    [InlineData(PeriodUnit.Month, "2024-01", "2023-12")]
    [InlineData(PeriodUnit.Month, "2024-01", "2025-01")]
    [InlineData(PeriodUnit.Week, "2024-W10", "2024-W09")]
    [InlineData(PeriodUnit.Week, "2024-W10", "2024-W22")]
    [InlineData(PeriodUnit.Week, "2024-W10", "2024-W53")]
    [InlineData(PeriodUnit.Week, "2024-W10", "2024-07")]
    public void TryFind_PeriodOutsideThePlan_IsNotFound(PeriodUnit unit, string start, string name) =>
        Assert.False(SamplePlan.Calendar(unit, start, 12).TryFind(name, out _));

    [Fact]
    public void TryFind_EveryPeriod_IsFoundByItsName() => Assert.All(
        new[] { SamplePlan.Calendar(PeriodUnit.Week, "2019-W50", 520), SamplePlan.Calendar(PeriodUnit.Month, "2019-12", 520) },
        calendar => Assert.All(Enumerable.Range(0, 520), i => Assert.Equal(
            i, calendar.TryFind(calendar.NameOf(Period.FromIndex(i)), out var found) ? found.Index : -1)));

    [Fact]
    public void Last_IsTheLastPeriod() => Assert.Equal(11, SamplePlan.Plan.Calendar.Last.Index);
}
