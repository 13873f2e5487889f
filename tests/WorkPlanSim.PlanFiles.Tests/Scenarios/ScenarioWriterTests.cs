using CsCheck;

namespace WorkPlanSim.PlanFiles.Tests.Scenarios;

/// <summary>What is written is read back to the same scenario.</summary>
public sealed class ScenarioWriterTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Const("资金向乡村倾斜"), Gen.Const("a: \"b\" # c\\n {d}"), Gen.Const(" - 'x'"), Gen.String[Gen.Char[' ', '~'], 1, 20]);

    private static readonly Gen<double> Amounts =
        Gen.OneOf(Gen.Int[0, 40].Select(n => (double)n), Gen.Double[0.0, 40.0], Gen.Const(1e-7));

    private static readonly Gen<Change> Changes = Gen.OneOf<Change>(
        Amounts.Select(a => (Change)new Change.OfBudget("general-budget", "erosion-gullies", AmountRule.Set, a)),
        Amounts.Select(a => (Change)new Change.OfBudget("general-budget", "storm-drains", AmountRule.Add, a)),
        Amounts.Select(a => (Change)new Change.OfBudget("general-budget", "storm-drains", AmountRule.Move, a, At: Period.FromIndex(6))),
        Amounts.Select(a => (Change)new Change.OfBudget("provincial-transfer", null, AmountRule.Move, a, "erosion-gullies")),
        Gen.Double[0.0, 2.0].Select(a => (Change)new Change.OfStaff("water-bureau", "erosion-gullies", AmountRule.Scale, a)),
        Amounts.Select(a => (Change)new Change.OfFund("general-budget") { Add = a }),
        Gen.Int[0, 3].Select(n => (Change)new Change.OfTeam("water-bureau") { Add = n }));

    // Rules come last, and no two of them take each other's place.
    private static readonly Gen<Change[]> Rules = Gen.Select(
        Gen.Int[0, 3], Gen.Double[0.001, 1.0], Gen.Enum<RecallTo>(), (reviews, share, to) => (Change[])
        [
            .. Enumerable.Range(1, reviews).Select(t => new Change.OfRule(new StandingRule.Review(Period.FromIndex(t), "general-budget", share))),
            .. reviews == 1 ? [new Change.OfRule(new StandingRule.Recall("water-bureau", to))] : Array.Empty<Change>(),
        ]);

    // Records with arrays are equal only with the same arrays; their texts tell all the rest.
    private static readonly EqualityComparer<Change> Comparer =
        EqualityComparer<Change>.Create((a, b) => a?.ToString() == b?.ToString(), c => c.GetHashCode());

    private static readonly PlanCalendar Calendar = ExamplePlan.Read().Plan.Calendar;

    // So much that all changes fit.
    private static readonly Change[] Plenty =
        [new Change.OfFund("general-budget") { Add = 1e6 }, new Change.OfTeam("water-bureau") { Add = 10_000 }];

    [Fact]
    public void Write_AnyAllocation_IsReadBackTheSame() =>
        Gen.Select(Texts, Texts, Changes.Array[0, 8], Rules).Sample(
            (zh, en, changes, rules) =>
            {
                var scenario = new Scenario("best-allocation", new BilingualText(zh, en), [.. Plenty, .. changes, .. rules]);
                var text = ScenarioWriter.Write(scenario, Calendar, "Made by a search.\n第二行");

                var read = PlanReader.Read(
                    new SourceText("plan.yaml", ExamplePlan.Text), [new SourceText("best.yaml", text)], _ => null);

                Assert.DoesNotContain(read.Problems, p => p.Severity == ProblemSeverity.Error);
                var again = Assert.Single(read.Value?.Scenarios ?? []);
                Assert.Equal(scenario with { Changes = [] }, again with { Changes = [] });
                Assert.Equal(scenario.Changes.AsEnumerable(), again.Changes.AsEnumerable(), Comparer);
            },
            iter: 100);

    [Theory]
    [MemberData(nameof(Others))]
    public void Write_ChangeOfAnyOtherKind_IsReadBackTheSame(string why, Change change)
    {
        var text = ScenarioWriter.Write(new Scenario("other", BilingualText.Same(why), [change]), Calendar);

        var read = PlanReader.Read(new SourceText("plan.yaml", ExamplePlan.Text), [new SourceText("other.yaml", text)], _ => null);

        Assert.Empty(read.Problems);
        var again = Assert.Single(Assert.Single(read.Value?.Scenarios ?? []).Changes);
        Assert.Equal(Described(change), Described(again));
    }

    public static TheoryData<string, Change> Others() => new()
    {
        { "wetter", new Change.OfSeason("earthworks") { Anomaly = -1.25 } },
        { "wet July", new Change.OfSeason("earthworks") { Anomaly = -0.5, Months = [7, 8] } },
        { "late", new Change.OfFund("general-budget") { LatePeriods = 1.5, Realised = new Distribution.Pert(0.8, 0.9, 1.0) } },
        { "even", new Change.OfFund("general-budget") { Release = [.. Enumerable.Repeat(0.125, 8), 0.0, 0.0, 0.0, 0.0] } },
        { "vacant", new Change.OfTeam("water-bureau") { Vacant = 2, AttritionPerYear = 0.125 } },
        { "away", new Change.OfTeam("water-bureau") { Available = [.. Enumerable.Repeat(ShareRange.From(0.5, 0.75), 12)] } },
        {
            "sooner", new Change.OfTarget(
                "erosion-gullies",
                [
                    new TargetSetting.ToNumber("goal", 30.0),
                    new TargetSetting.ToPeriod("deadline", Period.FromIndex(9)),
                    new TargetSetting.ToQuantity("unitCost", new Distribution.Interval(8.0, 16.0)),
                    new TargetSetting.ToNumber("productivity/spread", 0.25),
                    new TargetSetting.ToNumber("productivity/noise", 0.5),
                ])
        },
    };

    // Of records, arrays tell nothing of what is in them.
    private static string Described(Change change) => change + change switch
    {
        Change.OfSeason c => string.Join(' ', c.Months) + string.Join(' ', c.Workable),
        Change.OfFund c => string.Join(' ', c.Release),
        Change.OfTeam c => string.Join(' ', c.Available),
        Change.OfTarget c => string.Join(' ', c.Settings),
        _ => "",
    };
}
