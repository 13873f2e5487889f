using WorkPlanSim.PlanFiles.Plans.Targets;
using WorkPlanSim.PlanFiles.Scenarios;

namespace WorkPlanSim.PlanFiles.Tests.Scenarios;

/// <summary>Each change of a scenario is read to the record that it means.</summary>
public sealed class ScenarioReaderTests
{
    [Fact]
    public void Read_EveryLever_IsTaken()
    {
        var scenario = Assert.Single(ExamplePlan.Read(ScenarioTexts.Everything).Scenarios);

        Assert.Equal("shift-to-rural", scenario.Id, StringComparer.Ordinal);
        Assert.Null(scenario.BaseId);
        Assert.Equal(
            [
                new Change.OfBudget("general-budget", "erosion-gullies", AmountRule.Add, 60.0),
                new Change.OfBudget("general-budget", "storm-drains", AmountRule.Move, 100.0, "south-park", Period.FromIndex(6)),
                new Change.OfFund("general-budget") { Scale = 0.9 },
                new Change.OfStaff("water-bureau", "erosion-gullies", AmountRule.Add, 1.0),
                new Change.OfTeam("water-bureau") { Add = 2 },
            ],
            scenario.Changes.Take(5));
        var season = Assert.IsType<Change.OfSeason>(scenario.Changes[5]);
        Assert.Equal(-1.0, season.Anomaly);
        Assert.Equal([7, 8], season.Months.AsEnumerable());
    }

    [Fact]
    public void Read_Settings_AreTaken()
    {
        var changes = Assert.Single(ExamplePlan.Read(ScenarioTexts.Everything).Scenarios).Changes.OfType<Change.OfTarget>().ToList();

        Assert.Equal(
            [new TargetSetting.ToPeriod("deadline", Period.FromIndex(9)), new TargetSetting.ToNumber("goal", 8.0)],
            changes[0].Settings.AsEnumerable());
        Assert.Equal([new TargetSetting.ToQuantity("steps/tender/takes", 0.2)], changes[1].Settings.AsEnumerable());
        Assert.Equal(
            [
                new TargetSetting.ToNumber("productivity/noise", 0.1),
                new TargetSetting.ToQuantity("unitCost", new Distribution.Interval(8.0, 12.0)),
                new TargetSetting.ToFlag("whole", false),
            ],
            changes[2].Settings.AsEnumerable());
        Assert.Equal(0.1, Assert.IsType<TargetSetting.ToSeries>(changes[3].Settings[2]).Values[4]);
    }

    [Fact]
    public void Read_Rules_AreTakenAndComeLast()
    {
        var scenario = Assert.Single(ExamplePlan.Read(ScenarioTexts.Everything).Scenarios);

        Assert.Equal(
            [
                new Change.OfRule(new StandingRule.Review(Period.FromIndex(6), "general-budget", 0.5)),
                new Change.OfRule(new StandingRule.Recall("water-bureau", RecallTo.Lagging)),
            ],
            scenario.Changes.TakeLast(2));
    }

    [Fact]
    public void Read_RecallToNobodyNamed_IsToThoseThatLag()
    {
        const string Text = """
            scenario: s
            changes: [{staff: {team: water-bureau, to: storm-drains, add: 1}}]
            rules: [{recall: {team: water-bureau}}]
            """;

        var scenario = Assert.Single(ExamplePlan.Read(Text).Scenarios);

        Assert.Equal(new Change.OfRule(new StandingRule.Recall("water-bureau", RecallTo.Lagging)), scenario.Changes[^1]);
    }

    [Fact]
    public void Read_RulesOverThoseOfABase_TakeTheirPlaces()
    {
        const string Under = """
            scenario: under
            rules:
              - review: {at: 2024-07, fund: general-budget, share: 0.5}
              - review: {at: 2024-09, fund: general-budget, share: 1}
            """;
        const string Over = """
            scenario: over
            base: under
            changes: [{team: {id: water-bureau, add: 1}}]
            rules: [{review: {at: 2024-07, fund: general-budget, share: 0.2}}]
            """;

        var set = ExamplePlan.Read(Over, Under);
        var applied = ScenarioApplication.Apply(set.Plan, set.Scenarios[0]);

        Assert.Equal(
            [new StandingRule.Review(Period.FromIndex(8), "general-budget", 1.0), new StandingRule.Review(Period.FromIndex(6), "general-budget", 0.2)],
            applied.Plan.Rules.AsEnumerable());
        Assert.IsType<Change.OfTeam>(set.Scenarios[0].Changes[0]);
    }

    [Fact]
    public void Read_BaseAmongTheGiven_ComesFirst()
    {
        const string Over = "scenario: over\nbase: under\nchanges: [{team: {id: water-bureau, add: 1}}]\n";
        const string Under = "scenario: under\nchanges: [{team: {id: water-bureau, add: 3}}]\n";

        var set = ExamplePlan.Read(Over, Under);

        Assert.Equal(["over", "under"], set.Scenarios.Select(s => s.Id), StringComparer.Ordinal);
        Assert.Equal([3, 1], set.Scenarios[0].Changes.OfType<Change.OfTeam>().Select(c => c.Add ?? 0));
    }

    [Fact]
    public void Read_BasesInACircle_AreRefusedWhereTheyClose()
    {
        var reading = ExamplePlan.Reading("scenario: a\nbase: b\n", "scenario: b\nbase: a\n");

        Assert.Null(reading.Value);
        Assert.All(reading.Problems, p => Assert.Equal(ProblemCodes.BaseCircle, p.Code, StringComparer.Ordinal));
    }

    [Fact]
    public void Read_TwoOfOneId_AreRefused()
    {
        var problem = Assert.Single(ExamplePlan.Reading("scenario: a\n", "scenario: a\n").Problems);

        Assert.Equal((ProblemCodes.DuplicateId, new SourcePlace("s2.yaml", 1, 11)), (problem.Code, problem.Place));
    }

    [Fact]
    public void Settable_EveryFieldOfTheDomain_IsInTheTable()
    {
        foreach (var target in ExamplePlan.Read().Plan.Targets)
        {
            var kind = TargetKinds.Find(target.Kind);
            var steps = target is MilestoneTarget m ? m.Steps.SelectMany(s => StepFields.SettableOf(s.Id)) : [];
            var table = (kind?.Settable ?? []).Concat(steps).Select(s => s.Path);

            Assert.Equal(TargetFields.Of(target).Select(f => f.Name).Order(StringComparer.Ordinal), table.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Settings_OfAMilestone_AreNestedByStep() =>
        Assert.Contains(SettingFields.Of(MilestoneFields.Kind, ["x"]).Fields, f => f.Name == "steps");
}
