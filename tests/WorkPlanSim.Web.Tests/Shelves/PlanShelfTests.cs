using Microsoft.Extensions.DependencyInjection;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Tests.Shelves;

/// <summary>Plans and scenarios are kept as they were given, or not at all.</summary>
public sealed class PlanShelfTests(SeedServer seed) : IClassFixture<SeedServer>
{
    private const string Small =
        """
        plan: small
        start: 2024-01
        funds:
          water: {amount: 100}
        targets:
          gullies: {kind: deliver, goal: 10, unit: gullies, unitCost: 8 to 16, budget: {water: 90}}
        """;

    private Task<PlanPut> KeepAsync(string text, Func<ShelvedPlan?, bool> mayReplace) => Shelf.KeepPlanAsync(
        PlanReader.Read(new SourceText("shared.yaml", text), [], _ => null).Value!.Plan, text, "tester", mayReplace, default);

    private PlanShelf Shelf => seed.Server.Services.GetRequiredService<PlanShelf>();

    [Fact]
    public async Task Find_ThePlanThatWasOpened_GivesItsScenariosToo()
    {
        var found = await Shelf.FindAsync("work-plan-2024", default);

        Assert.Equal(61, found!.Plan.Targets.Length);
        Assert.Equal(await File.ReadAllTextAsync(Checkout.SeedPlan), found.Text);
        Assert.Contains(found.Scenarios, s => s.Id == "wet-summer");
    }

    [Fact]
    public async Task Put_APlanWithAMistake_TellsItsPlaceAndKeepsNothing()
    {
        var reading = await Shelf.PutPlanAsync(
            new SourceText("new.yaml", Small.Replace("small", "broken").Replace("goal: 10", "gaol: 10")), "tester", false, default);

        Assert.Null(reading.Reading.Value);
        Assert.Contains(reading.Reading.Problems, p => p.Place.Line == 6);
        Assert.DoesNotContain(await Shelf.ListAsync(default), id => id == "broken");
    }

    [Fact]
    public async Task KeepPlan_ByTwoWhoSawTheSame_TellsTheSecondWhatTheFirstMadeOfIt()
    {
        var text = Small.Replace("plan: small", "plan: shared");
        await Shelf.PutPlanAsync(new SourceText("shared.yaml", text), "tester", false, default);
        var seen = (await Shelf.FindAsync("shared", default))!.Hash;
        var isFirstLooking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var isSecondLooking = new ManualResetEventSlim();

        // The first looks for so long that the second looks too, if only it may.
        var first = Task.Run(() => KeepAsync(text.Replace("goal: 10", "goal: 11"), there =>
        {
            isFirstLooking.SetResult();
            isSecondLooking.Wait(TimeSpan.FromMilliseconds(500));
            return there!.Hash == seen;
        }));
        await isFirstLooking.Task;
        var second = await KeepAsync(text.Replace("goal: 10", "goal: 12"), there =>
        {
            isSecondLooking.Set();
            return there!.Hash == seen;
        });

        var kept = (await first).Kept;
        Assert.NotNull(kept);
        Assert.Null(second.Kept);
        Assert.Equal(kept.Hash, second.Before!.Hash);
    }

    [Fact]
    public async Task PutScenario_OverASavedBase_IsKeptWithBothChanges()
    {
        await Shelf.PutPlanAsync(new SourceText("small.yaml", Small), "tester", false, default);
        await Shelf.KeepScenarioAsync(
            "small", new Scenario("more", BilingualText.Same("More"), [new Change.OfFund("water") { Add = 20.0 }]), "tester", _ => true, default);

        var reading = await Shelf.PutScenarioAsync(
            "small",
            new SourceText("most.yaml", "scenario: most\nbase: more\nchanges:\n  - budget: {fund: water, to: gullies, add: 30}\n"),
            "tester",
            false,
            default);

        Assert.True(reading!.IsKept);
        Assert.Empty(reading.Reading.Problems);
        var kept = await Shelf.FindAsync("small", default);
        Assert.Equal(2, kept!.Find("most")!.Changes.Length);
    }

    [Fact]
    public async Task Put_AnotherPlanOfTheSameId_IsKeptOnlyWhereItMayReplace()
    {
        var (text, other) = (Small.Replace("plan: small", "plan: twice"), Small.Replace("plan: small", "plan: twice").Replace("10", "11"));
        await Shelf.PutPlanAsync(new SourceText("twice.yaml", text), "tester", false, default);

        var same = await Shelf.PutPlanAsync(new SourceText("twice.yaml", text), "tester", false, default);
        var refused = await Shelf.PutPlanAsync(new SourceText("twice.yaml", other), "tester", false, default);
        var between = (await Shelf.FindAsync("twice", default))!.Text;
        var put = await Shelf.PutPlanAsync(new SourceText("twice.yaml", other), "tester", true, default);

        Assert.Equal((true, false, true), (same.IsKept, refused.IsKept, put.IsKept));
        Assert.Equal((text, other), (between, (await Shelf.FindAsync("twice", default))!.Text));
    }

    [Fact]
    public async Task KeepScenario_ByTwoWhoSawTheSame_TellsTheSecond()
    {
        await Shelf.PutPlanAsync(new SourceText("raced.yaml", Small.Replace("plan: small", "plan: raced")), "tester", false, default);
        var seen = new Scenario("a", BilingualText.Same("A"), []);
        await Shelf.KeepScenarioAsync("raced", seen, "tester", there => there.Keeps("a", null), default);

        var first = await Shelf.KeepScenarioAsync(
            "raced", seen with { Title = BilingualText.Same("First") }, "tester", there => there.Keeps("a", seen), default);
        var second = await Shelf.KeepScenarioAsync(
            "raced", seen with { Title = BilingualText.Same("Second") }, "tester", there => there.Keeps("a", seen), default);
        var removed = await Shelf.RemoveScenarioAsync("raced", "a", "tester", there => there.Keeps("a", seen), default);

        Assert.Equal((true, false, false), (first, second, removed));
        Assert.Equal("First", Assert.Single((await Shelf.FindAsync("raced", default))!.Scenarios).Title.En);
    }

    [Fact]
    public async Task Remove_AScenario_LeavesTheOthers()
    {
        await Shelf.PutPlanAsync(new SourceText("two.yaml", Small.Replace("plan: small", "plan: two")), "tester", false, default);
        await Shelf.KeepScenarioAsync("two", new Scenario("a", BilingualText.Same("A"), []), "tester", _ => true, default);
        await Shelf.KeepScenarioAsync("two", new Scenario("b", BilingualText.Same("B"), []), "tester", _ => true, default);

        await Shelf.RemoveScenarioAsync("two", "a", "tester", _ => true, default);

        var kept = await Shelf.FindAsync("two", default);
        Assert.Equal("b", Assert.Single(kept!.Scenarios).Id);
    }

    [Fact]
    public async Task Watch_IsToldOfEveryChangeUntilItEnds()
    {
        var told = new List<string>();
        await Shelf.PutPlanAsync(new SourceText("seen.yaml", Small.Replace("plan: small", "plan: seen")), "tester", false, default);
        using (Shelf.Watch(told.Add))
        {
            await Shelf.KeepScenarioAsync("seen", new Scenario("a", BilingualText.Same("A"), []), "tester", _ => true, default);
        }

        await Shelf.KeepScenarioAsync("seen", new Scenario("b", BilingualText.Same("B"), []), "tester", _ => true, default);

        Assert.Equal("seen", Assert.Single(told));
    }
}
