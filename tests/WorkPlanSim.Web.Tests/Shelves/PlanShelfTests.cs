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
            new SourceText("new.yaml", Small.Replace("small", "broken").Replace("goal: 10", "gaol: 10")), "tester", default);

        Assert.Null(reading.Value);
        Assert.Contains(reading.Problems, p => p.Place.Line == 6);
        Assert.DoesNotContain(await Shelf.ListAsync(default), id => id == "broken");
    }

    [Fact]
    public async Task KeepPlan_ByTwoWhoSawTheSame_TellsTheSecondWhatTheFirstMadeOfIt()
    {
        var text = Small.Replace("plan: small", "plan: shared");
        await Shelf.PutPlanAsync(new SourceText("shared.yaml", text), "tester", default);
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
        await Shelf.PutPlanAsync(new SourceText("small.yaml", Small), "tester", default);
        await Shelf.SaveAsync(
            "small", new Scenario("more", BilingualText.Same("More"), [new Change.OfFund("water") { Add = 20.0 }]), "tester", default);

        var reading = await Shelf.PutScenarioAsync(
            "small",
            new SourceText("most.yaml", "scenario: most\nbase: more\nchanges:\n  - budget: {fund: water, to: gullies, add: 30}\n"),
            "tester",
            default);

        Assert.Empty(reading!.Problems);
        var kept = await Shelf.FindAsync("small", default);
        Assert.Equal(2, kept!.Find("most")!.Changes.Length);
    }

    [Fact]
    public async Task Remove_AScenario_LeavesTheOthers()
    {
        await Shelf.PutPlanAsync(new SourceText("two.yaml", Small.Replace("plan: small", "plan: two")), "tester", default);
        await Shelf.SaveAsync("two", new Scenario("a", BilingualText.Same("A"), []), "tester", default);
        await Shelf.SaveAsync("two", new Scenario("b", BilingualText.Same("B"), []), "tester", default);

        await Shelf.RemoveAsync("two", "a", "tester", default);

        var kept = await Shelf.FindAsync("two", default);
        Assert.Equal("b", Assert.Single(kept!.Scenarios).Id);
    }

    [Fact]
    public async Task Watch_IsToldOfEveryChangeUntilItEnds()
    {
        var told = new List<string>();
        await Shelf.PutPlanAsync(new SourceText("seen.yaml", Small.Replace("plan: small", "plan: seen")), "tester", default);
        using (Shelf.Watch(told.Add))
        {
            await Shelf.SaveAsync("seen", new Scenario("a", BilingualText.Same("A"), []), "tester", default);
        }

        await Shelf.SaveAsync("seen", new Scenario("b", BilingualText.Same("B"), []), "tester", default);

        Assert.Equal("seen", Assert.Single(told));
    }
}
