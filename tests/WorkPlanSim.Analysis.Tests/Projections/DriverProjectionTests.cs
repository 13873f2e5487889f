using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Analysis.Tests.Projections;

public class DriverProjectionTests
{
    private static readonly BilingualText Title = BilingualText.Same("x");

    [Fact]
    public void Drivers_OfACertainWorld_AreThatWorld()
    {
        var drivers = Project();

        Assert.Equal([DriverKind.Fund, DriverKind.Team, DriverKind.Season], drivers.Select(d => d.Kind));
        Assert.Equal([0.25, 0.5, 0.75, 1.0], drivers[0].Bands.Select(b => b.Mean));
        Assert.All(drivers[1].Bands, b => Assert.Equal(0.5, b.Mean));
        Assert.Equal([0.0, 1.0, 1.0, 0.0], drivers[2].Bands.Select(b => b.P50));
    }

    [Fact]
    public void Drivers_QuantilesOfACertainShare_AreWithinABinOfIt()
    {
        var band = Project()[0].Bands[1];

        Assert.All([band.P5, band.P25, band.P50, band.P75, band.P95], q => Assert.InRange(q, 0.5, 0.5 + (1.0 / 128.0)));
    }

    private static IReadOnlyList<DriverProjection> Project()
    {
        PlanCalendar.TryCreate(PeriodUnit.Month, "2024-01", 4, out var calendar);
        Assert.NotNull(calendar);
        var target = new DeliverTarget("t", Title, calendar.Last, 1.0) { Scope = 1.0 };
        var plan = new Plan(
            "p",
            Title,
            calendar,
            "万元",
            [new Fund("f", Title, new Money(8m)) { Release = [0.25, 0.25, 0.25, 0.25] }],
            [new Team("a", Title, 4) { Vacant = 2, Available = [.. Enumerable.Repeat(ShareRange.Certain(1.0), 4)] }],
            [new Season("s", Title) { Workable = [.. new[] { 0.0, 1.0, 1.0, 0.0 }.Select(ShareRange.Certain)] }],
            [],
            [target]);
        var tally = Model.Compile(plan, [Scenario.Baseline], seed: 1).Simulate(0, 100, CancellationToken.None);
        return ScenarioComparison.Read(plan, [Scenario.Baseline], 1, tally).Projections[0].Drivers;
    }
}
