namespace WorkPlanSim.PlanFiles.Tests.Plans;

/// <summary>The plan of the file format's page is read to the records that it means.</summary>
public sealed class PlanReaderTests
{
    private static readonly PlanSet Set = ExamplePlan.Read();

    private static Plan Plan => Set.Plan;

    [Fact]
    public void Read_Head_IsTaken()
    {
        Assert.Equal("work-plan-2024", Plan.Id, StringComparer.Ordinal);
        Assert.Equal(new BilingualText("2024年政府工作计划", "Government work plan 2024"), Plan.Title);
        Assert.Equal(12, Plan.Calendar.Count);
        Assert.Equal("万元", Plan.Currency, StringComparer.Ordinal);
        Assert.Empty(Set.Scenarios);
    }

    [Fact]
    public void Read_Fund_IsTaken()
    {
        var fund = Plan.Funds[0];

        Assert.Equal(new Money(5200m), fund.Amount);
        Assert.Equal(0.10, fund.Release[0], 12);
        Assert.Equal(1.0, fund.Release.Sum(), 12);
        Assert.Equal(new Distribution.Pert(0.88, 0.97, 1.02), fund.Realised);
        Assert.Equal("discrete(0: 0.7, 1: 0.2, 2: 0.1)", fund.Delay.ToString(), StringComparer.Ordinal);
        Assert.Equal(new Domain.Drivers.Clawback(Period.FromIndex(8), 0.15, 0.1), fund.Clawback);
        Assert.Equal(["erosion-gullies", "storm-drains", "south-park"], fund.Eligible.AsEnumerable(), StringComparer.Ordinal);
        Assert.Equal([new Basis("", BasisKind.Assumption, BilingualText.Same("the treasurer's guess"))], fund.Basis.AsEnumerable());
        Assert.All(Plan.Funds[1].Release, share => Assert.Equal(1.0 / 12.0, share, 12));
    }

    [Fact]
    public void Read_TeamAndSeason_AreTaken()
    {
        var team = Plan.Teams[0];
        var season = Plan.Seasons[0];

        Assert.Equal((14, 0.06, 3), (team.Headcount, team.AttritionPerYear, team.RefillPeriods));
        Assert.Equal(ShareRange.Certain(0.7), team.Available[1]);
        Assert.Equal(ShareRange.Certain(0.92), team.Available[2]);
        Assert.Equal([7, 8], team.Secondments[0].Months.AsEnumerable());
        Assert.Equal(ShareRange.From(0.2, 0.5), season.Workable[2]);
        Assert.Equal(0.4, season.Persistence);
        Assert.Equal(
            [
                new Correlation("seasons/earthworks", "teams/water-bureau/secondments/flood", -0.5),
                new Correlation("seasons/earthworks", "teams/water-bureau/available", 0.1),
            ],
            Plan.Correlations.AsEnumerable());
    }

    [Fact]
    public void Read_Deliver_IsTaken()
    {
        var target = Target<DeliverTarget>("erosion-gullies");

        Assert.Equal(new TargetSource("4", "治理侵蚀沟38条"), target.Source);
        Assert.Equal((38.0, 40.0, 3.0, true, true), (target.Goal, target.Scope, target.Weight, target.Mandatory, target.Whole));
        Assert.Equal(new Distribution.Interval(9.0, 16.0), target.UnitCost);
        Assert.Equal(new Distribution.Pert(1.0, 2.0, 4.0), target.Lead);
        Assert.Equal(new Productivity(0.2, 0.15), target.Productivity);
        Assert.Equal([new Predecessor("south-park", 1.0), new Predecessor("road-rebuild", 0.5)], target.After.AsEnumerable());
        Assert.Equal(new Outsourcing(1.1, 3.0), target.Outsourcing);
        Assert.Equal((2, 11), (target.Start.Index, target.Deadline.Index));
        Assert.Equal(new Money(380m), target.Budget["provincial-transfer"]);
        Assert.Equal(Fte.From(4.0), target.Staff["water-bureau"]);
        Assert.Equal(["unitCost", "unitLabour"], target.Basis.Select(b => b.Field), StringComparer.Ordinal);
        Assert.Equal(1500.0, Target<DeliverTarget>("urban-jobs").Scope);
        Assert.Equal(new BilingualText("条", "roads"), Target<DeliverTarget>("road-rebuild").Unit);
    }

    [Fact]
    public void Read_Upkeep_IsTaken()
    {
        var water = Target<MaintainTarget>("river-water");
        var safety = Target<PreventTarget>("work-safety");
        var trade = Target<GrowTarget>("foreign-trade");

        Assert.Equal((11, new LevelLimit(0.0, true), new Noise(0.5, 0.3)), (water.GoodPeriods, water.Limit, water.Noise));
        Assert.Equal(new Need(8.0, 2.0), water.Need);
        Assert.All(water.Level, level => Assert.Equal(0.2, level));
        Assert.Equal((0, (Distribution)1.2), (safety.Limit, safety.Effectiveness));
        Assert.Equal((0.06, false, 0.08), (trade.Goal, trade.Down, trade.Volatility));
    }

    [Fact]
    public void Read_TheOtherKinds_AreTaken()
    {
        var cases = Target<ClearTarget>("petition-cases");
        var exam = Target<PassTarget>("education-balance");
        var park = Target<MilestoneTarget>("south-park");
        var campaigns = Target<CompositeTarget>("ten-campaigns");

        Assert.Equal((0.9, null), (cases.Goal, cases.OpenLimit));
        Assert.Equal(14.0, cases.Arrivals[11]);
        Assert.Equal((9, 11, 11), (exam.Inspection.Index, exam.Resit?.Index, exam.Deadline.Index));
        Assert.Equal(["design", "tender", "build", "accept"], park.Steps.Select(s => s.Id), StringComparer.Ordinal);
        Assert.Equal(("concrete", 300.0, 3.0), (park.Steps[2].SeasonId, park.Steps[2].Cost, park.Steps[2].Staff));
        Assert.Equal(["tender"], park.Steps[2].After.AsEnumerable(), StringComparer.Ordinal);
        Assert.Equal((CompositeRule.AtLeast, 2, 0.0), (campaigns.Rule, campaigns.Count, campaigns.Weight));
    }

    [Fact]
    public void Read_WeeklyPlan_TakesMonthsInSeries()
    {
        const string Text = """
            plan: p
            start: 2024-W01
            periods: 52
            period: week
            teams: {t: {headcount: 2, available: {default: 0.9, 2024-02: 0.5, 2024-W06: 0.1}}}
            targets: {a: {kind: deliver, goal: 1, deadline: 2024-W27}}
            """;

        var plan = PlanReader.Read(new SourceText("plan.yaml", Text), [], _ => null).Value?.Plan;

        Assert.Equal(0.9, plan?.Teams[0].Available[3].Low);
        Assert.Equal(0.5, plan?.Teams[0].Available[4].Low);
        Assert.Equal(0.1, plan?.Teams[0].Available[5].Low);
        Assert.Equal(26, plan?.Targets[0].Deadline.Index);
    }

    private static T Target<T>(string id)
        where T : Target => Assert.IsType<T>(Plan.Targets.Single(t => t.Id == id));
}
