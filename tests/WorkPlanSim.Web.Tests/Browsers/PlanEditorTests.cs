using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web.Shelves;
using WorkPlanSim.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>The plan editor as a planner uses it: from nothing to odds, with slips of the pen and colleagues.</summary>
public sealed class PlanEditorTests(ApiServer server, Chromium chromium) : IClassFixture<ApiServer>, IClassFixture<Chromium>
{
    private const string Shared =
        """
        # What the bureau agreed on.
        plan: shared
        title: {zh: 共用的计划, en: A shared plan}
        start: 2024-01
        funds:
          water: {amount: 100}   # from the province
        targets:
          # First of all.
          gullies:
            kind: deliver
            goal: 10
            unitCost: 8 to 16   # last year's bids
            budget: {water: 90}

        """;

    private PlanShelf Shelf => server.Server.Services.GetRequiredService<PlanShelf>();

    [Fact]
    public async Task Plan_FromNothing_IsMadeInTheBrowser_AndRuns()
    {
        await using var open = await chromium.OpenAsync(new Uri(server.Address, "plans"), width: 1280);
        var page = open.Page;
        await page.Locator("#new-plan").ClickAsync();
        await open.IsLiveAsync();
        await FillAsync(page, "#title", "Next year");
        await FillAsync(page, "#id", "next-year");
        await FillAsync(page, "#start", "2026-01");
        await page.Locator("#begin").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Edit: Next year");
        await open.IsLiveAsync();
        await Expect(page.Locator("#elsewhere")).ToContainTextAsync("'targets' is required");

        await AddAsync(page, "funds", "province");
        await FillAsync(page, "#f-funds-province-amount", "500");
        await FillAsync(page, "#f-funds-province-realised", "pert(0.8, 0.95, 1)");
        await Expect(page.Locator("[data-field='funds.province.realised'] .sketch svg rect")).Not.ToHaveCountAsync(0);
        await AddAsync(page, "funds", "city");
        await FillAsync(page, "#f-funds-city-amount", "200");
        await AddAsync(page, "teams", "bureau");
        await FillAsync(page, "#f-teams-bureau-title", "The bureau");
        await FillAsync(page, "#f-teams-bureau-headcount", "9");
        await AddAsync(page, "seasons", "frost");
        await page.Locator("[data-field='seasons.frost.workable'] summary").First.ClickAsync();
        await FillAsync(page, "#f-seasons-frost-workable-1", "0");
        await FillAsync(page, "#f-seasons-frost-workable-7", "0.4 to 0.8");
        await open.ShowAsync("editor-season");

        await AddAsync(page, "targets", "gullies", "deliver");
        await FillAsync(page, "#f-targets-gullies-goal", "30");
        await FillAsync(page, "#f-targets-gullies-unitCost", "8 to 16");
        await FillAsync(page, "#f-targets-gullies-unitLabour", "1");
        await page.Locator("#f-targets-gullies-budget").SelectOptionAsync("province");
        await FillAsync(page, "#f-targets-gullies-budget-province", "400");
        await page.Locator("#f-targets-gullies-staff").SelectOptionAsync("bureau");
        await FillAsync(page, "#f-targets-gullies-staff-bureau", "5");
        await page.Locator("#f-targets-gullies-season").SelectOptionAsync("frost");
        await page.Locator("[data-field='targets.gullies.unitCost'] details.basis summary").ClickAsync();
        await FillAsync(page, "[data-field='targets.gullies.unitCost'] #f-targets-gullies-basis-unitCost-note", "Last year's bids");
        await open.ShowAsync("editor-deliver");
        await AddAsync(page, "targets", "safety", "prevent");
        await FillAsync(page, "#f-targets-safety-limit", "0");
        await FillAsync(page, "#f-targets-safety-rate", "0.02");
        await AddAsync(page, "targets", "park", "milestone");
        await page.Locator("#f-targets-park-steps-add").ClickAsync();
        await FillAsync(page, "#f-targets-park-steps-step-1-takes", "pert(3, 4, 7)");

        await Expect(page.Locator("#count")).ToHaveTextAsync("no problems");
        await page.Locator("#save").ClickAsync();
        await Expect(page.Locator("#news")).ToHaveTextAsync("Saved.");
        await page.GetByRole(AriaRole.Link, new() { Name = "To the workbench" }).ClickAsync();
        await open.HasSettledAsync();

        foreach (var target in new[] { "gullies", "safety", "park" })
        {
            await Expect(page.Locator($"tr[data-target={target}] .probability b")).ToBeVisibleAsync();
        }

        var plan = (await Shelf.FindAsync("next-year", default))!.Plan;
        Assert.Equal("province city", string.Join(' ', plan.Funds.Select(f => f.Id)));
        Assert.Equal("pert(0.8, 0.95, 1)", plan.Funds[0].Realised.ToString());
        Assert.Equal((0.0, 1.0, 0.4, 0.8), (plan.Seasons[0].Workable[0].High, plan.Seasons[0].Workable[1].Low, plan.Seasons[0].Workable[6].Low, plan.Seasons[0].Workable[6].High));
        Assert.Equal("Last year's bids", plan.Targets[0].Basis.Single(b => b.Field == "unitCost").Note.En);
        Assert.Equal(3, plan.Targets.Length);
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task WrongValue_IsToldBesideItsField_AndNotSaved_UntilItIsMended()
    {
        await KeepAsync("wrong");
        await using var open = await chromium.OpenAsync(new Uri(server.Address, "plans/wrong/edit?at=targets.gullies"));
        var page = open.Page;
        var field = page.Locator("[data-field='targets.gullies.unitCost']");

        await FillAsync(page, "#f-targets-gullies-unitCost", "16 to 8");

        await Expect(field.Locator(".notes .wrong")).ToContainTextAsync("write 8 to 16");
        await Expect(field.Locator("input").First).ToHaveAttributeAsync("aria-invalid", "true");
        await open.ShowAsync("editor-wrong");
        await page.Locator("#save").ClickAsync();
        await Expect(page.Locator("#news")).ToContainTextAsync("Not saved");
        await Expect(page.Locator("#f-targets-gullies-unitCost")).ToBeFocusedAsync();
        Assert.Equal(Text("wrong"), (await Shelf.FindAsync("wrong", default))!.Text);

        await page.Locator("[data-part='funds.water']").ClickAsync();
        await Expect(page.Locator("#elsewhere")).ToContainTextAsync("targets.gullies.unitCost");
        await page.Locator("#elsewhere button").ClickAsync();
        await Expect(page.Locator("#f-targets-gullies-unitCost")).ToBeFocusedAsync();
        await page.Locator("#undo").ClickAsync();
        await Expect(page.Locator("#f-targets-gullies-unitCost")).ToHaveValueAsync("8 to 16");
        await Expect(field.Locator(".notes")).ToHaveCountAsync(0);

        await FillAsync(page, "#f-targets-gullies-goal", "12");
        await Expect(page.Locator("#count")).ToHaveAttributeAsync("data-checking", "0");
        await page.Locator("#save").ClickAsync();
        await Expect(page.Locator("#news")).ToHaveTextAsync("Saved.");

        Assert.Equal(Text("wrong").Replace("goal: 10", "goal: 12"), (await Shelf.FindAsync("wrong", default))!.Text);
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Save_ByAClickStraightFromTheFieldThatWasTypedIn_SavesWhatWasTyped()
    {
        await KeepAsync("straight");
        await using var open = await chromium.OpenAsync(new Uri(server.Address, "plans/straight/edit?at=targets.gullies"));
        var page = open.Page;
        await page.Locator("#f-targets-gullies-goal").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("14");
        var box = (await page.Locator("#save").BoundingBoxAsync())!;

        await page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));

        await Expect(page.Locator("#news")).ToHaveTextAsync("Saved.");
        Assert.Equal(Text("straight").Replace("goal: 10", "goal: 14"), (await Shelf.FindAsync("straight", default))!.Text);
        await page.Locator("#save").ClickAsync();
        await Expect(page.Locator("#news")).ToContainTextAsync("nothing to save");
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Address_OfAValue_LeadsListAndFormToIt()
    {
        var many = string.Concat(Enumerable.Range(1, 60).Select(i => $"  t{i}: {{kind: prevent, limit: 0, rate: 0.0{i}}}\n"));
        await Shelf.PutPlanAsync(new SourceText("long.yaml", Text("long") + many), "tester", true, default);

        await using var open = await chromium.OpenAsync(new Uri(server.Address, "plans/long/edit?at=targets.t60.rate"), width: 1280);

        await Expect(open.Page.Locator("#f-targets-t60-rate")).ToBeFocusedAsync();
        await Expect(open.Page.Locator("#f-targets-t60-rate")).ToBeInViewportAsync();
        await Expect(open.Page.Locator("[data-part='targets.t60']")).ToBeInViewportAsync(new() { Ratio = 0.9f });
        await open.ShowAsync("editor-at");
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Editors_OfOnePlan_OverwriteNobody()
    {
        await KeepAsync("both");
        await using var hers = await chromium.OpenAsync(new Uri(server.Address, "plans/both/edit?at=targets.gullies"));
        await using var his = await chromium.OpenAsync(new Uri(server.Address, "plans/both/edit?at=targets.gullies"), "zh-CN");
        await FillAsync(his.Page, "#f-targets-gullies-goal", "9");
        await FillAsync(hers.Page, "#f-targets-gullies-goal", "12");
        await hers.Page.Locator("#save").ClickAsync();

        await Expect(his.Page.Locator("#overtaken")).ToBeVisibleAsync();
        await Expect(his.Page.Locator("#save")).ToBeDisabledAsync();
        await his.Page.Locator("#overtaken summary").ClickAsync();
        await Expect(his.Page.Locator("#overtaken details tbody")).ToContainTextAsync("targets.gullies.goal");
        await his.ShowAsync("editor-conflict");
        await his.Page.Locator("#take-theirs").ClickAsync();
        await Expect(his.Page.Locator("#f-targets-gullies-goal")).ToHaveValueAsync("12");
        await his.Page.Locator("#undo").ClickAsync();
        await Expect(his.Page.Locator("#f-targets-gullies-goal")).ToHaveValueAsync("9");
        await his.Page.Locator("#save").ClickAsync();

        // Hers has nothing unsaved: the page goes on with what is kept now.
        await Expect(hers.Page.Locator("#f-targets-gullies-goal")).ToHaveValueAsync("9");
        await Expect(hers.Page.Locator("#undo")).ToBeDisabledAsync();
        Assert.Equal(Text("both").Replace("goal: 10", "goal: 9"), (await Shelf.FindAsync("both", default))!.Text);
        Assert.Empty(hers.Errors);
        Assert.Empty(his.Errors);
    }

    [Fact]
    public async Task Workbench_OfAPlanThatIsEditedElsewhere_TakesTheNewOneAndKeepsItsDraft()
    {
        await KeepAsync("renewed");
        await using var hers = await chromium.OpenAsync(new Uri(server.Address, "plans/renewed/edit?at=targets.gullies"));
        await using var his = await chromium.OpenAsync(new Uri(server.Address, "plans/renewed"));
        var money = his.Page.Locator(".targets .money input[type=number]");
        await his.HasSettledAsync();
        await money.FillAsync("80");
        await money.PressAsync("Tab");
        await FillAsync(hers.Page, "#f-targets-gullies-goal", "12");
        await hers.Page.Locator("#save").ClickAsync();

        await his.Page.Locator("#renew").ClickAsync();

        await Expect(his.Page.Locator(".targets .goal")).ToContainTextAsync("12");
        await Expect(money).ToHaveValueAsync("80");
        await Expect(his.Page.Locator("#renew")).ToHaveCountAsync(0);
        Assert.Empty(his.Errors);
    }

    [Fact]
    public async Task KeepMine_PutsBothTogether_AndTellsBeforeWhatIsDropped()
    {
        await KeepAsync("merged");
        await using var hers = await chromium.OpenAsync(new Uri(server.Address, "plans/merged/edit?at=targets.gullies"));
        await using var his = await chromium.OpenAsync(new Uri(server.Address, "plans/merged/edit?at=targets.gullies"), "zh-CN", 390);
        await FillAsync(his.Page, "#f-targets-gullies-goal", "9");
        await FillAsync(hers.Page, "#f-targets-gullies-unitCost", "8 to 18");
        await hers.Page.Locator("#save").ClickAsync();
        await Expect(his.Page.Locator("#overtaken p")).ToContainTextAsync("两边改的不是同一处");
        await Expect(hers.Page.Locator("#news")).ToHaveTextAsync("Saved.");
        await FillAsync(hers.Page, "#f-targets-gullies-goal", "12");
        await hers.Page.Locator("#save").ClickAsync();

        var dropped = his.Page.Locator("#overtaken > .scroll tbody tr");
        await Expect(dropped).ToHaveTextAsync(["targets.gullies.goal129"]);
        await his.ShowAsync("editor-merge");
        await his.Page.Locator("#keep-mine").ClickAsync();
        await Expect(his.Page.Locator("#f-targets-gullies-unitCost")).ToHaveValueAsync("8 to 18");
        await Expect(his.Page.Locator("#f-targets-gullies-goal")).ToHaveValueAsync("9");
        await his.Page.Locator("#save").ClickAsync();
        await Expect(his.Page.Locator("#news")).ToHaveTextAsync("已保存。");

        Assert.Equal(
            Text("merged").Replace("goal: 10", "goal: 9").Replace("8 to 16", "8 to 18"), (await Shelf.FindAsync("merged", default))!.Text);
        Assert.Empty(his.Errors);
    }

    [Fact]
    public async Task Reload_AfterSomebodyElseSaved_StillKnowsWhatBothBeganWith()
    {
        await KeepAsync("reloaded");
        await using var open = await chromium.OpenAsync(new Uri(server.Address, "plans/reloaded/edit?at=targets.gullies"));
        await FillAsync(open.Page, "#f-targets-gullies-goal", "9");
        await Expect(open.Page.Locator("#count")).ToHaveAttributeAsync("data-checking", "0");
        await Shelf.PutPlanAsync(new SourceText("reloaded.yaml", Text("reloaded").Replace("8 to 16", "8 to 18")), "other", true, default);
        await Expect(open.Page.Locator("#overtaken")).ToBeVisibleAsync();

        await open.Page.ReloadAsync();
        await open.IsLiveAsync();

        await Expect(open.Page.Locator("#overtaken p")).ToContainTextAsync("Neither touches what the other changed");
        await Expect(open.Page.Locator("#f-targets-gullies-goal")).ToHaveValueAsync("9");
    }

    [Fact]
    public async Task Ids_AreFollowed_RemovalsAsk_AndAReloadKeepsWhatIsNotSaved()
    {
        await KeepAsync("moved");
        await using var open = await chromium.OpenAsync(new Uri(server.Address, "plans/moved/edit?at=funds.water"));
        var page = open.Page;

        await FillAsync(page, "#f-funds-water-id", "rain");
        await Expect(page.Locator("[data-part='funds.rain']")).ToHaveAttributeAsync("aria-current", "true");
        await page.Locator("#duplicate").ClickAsync();
        await Expect(page.Locator("[data-part='funds.rain-1']")).ToBeVisibleAsync();
        await page.Locator("[data-part='funds.rain']").ClickAsync();

        // Until its form is there, the copy's is, whose button is the copy's.
        await Expect(page.Locator("[data-part='funds.rain']")).ToHaveAttributeAsync("aria-current", "true");
        await page.Locator("#remove").ClickAsync();
        await Expect(page.Locator("#referred")).ToContainTextAsync("targets.gullies.budget.rain");
        await page.Locator("#remove-anyway").ClickAsync();
        await Expect(page.Locator("#elsewhere")).ToContainTextAsync("there is no fund 'rain'");
        await page.Locator("#undo").ClickAsync();
        await Expect(page.Locator("#count")).ToHaveTextAsync("no problems");

        await page.ReloadAsync();
        await open.IsLiveAsync();
        await Expect(page.Locator("#news")).ToContainTextAsync("not saved are back");
        await Expect(page.Locator("[data-part='funds.rain-1']")).ToBeVisibleAsync();
        await page.Locator("#save").ClickAsync();
        await Expect(page.Locator("#news")).ToHaveTextAsync("Saved.");

        Assert.Equal(
            Text("moved").Replace("  water: {amount: 100}   # from the province\n", "  rain: {amount: 100}   # from the province\n  rain-1:\n    amount: 100\n").Replace("{water: 90}", "{rain: 90}"),
            (await Shelf.FindAsync("moved", default))!.Text);
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Distribution_IsDrawnWhileItIsTyped_AndNoSignIsLost()
    {
        await KeepAsync("drawn");
        await using var open = await chromium.OpenAsync(new Uri(server.Address, "plans/drawn/edit?at=targets.gullies"), width: 1280);
        var field = open.Page.Locator("#f-targets-gullies-unitCost");
        var caption = open.Page.Locator("[data-field='targets.gullies.unitCost'] .sketch figcaption");
        await Expect(caption).ToContainTextAsync("P50 11.3");

        await field.FillAsync("");
        await Expect(caption).ToHaveCountAsync(0);
        await field.PressSequentiallyAsync("normal(20, 3", new() { Delay = 120 });
        await Expect(open.Page.Locator("[data-field='targets.gullies.unitCost'] .notes .wrong")).ToContainTextAsync("a ) is missing");
        await field.PressSequentiallyAsync(")");

        await Expect(caption).ToContainTextAsync("P50 20");
        await Expect(field).ToHaveValueAsync("normal(20, 3)");
        await Expect(open.Page.Locator("#count")).ToHaveTextAsync("no problems");
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Number_ClearedAndTypedAnewAfterAWhile_IsWhatWasTyped()
    {
        await KeepAsync("cleared");
        await using var open = await chromium.OpenAsync(new Uri(server.Address, "plans/cleared/edit?at=targets.gullies"));
        var field = open.Page.Locator("#f-targets-gullies-budget-water");
        await Expect(field).ToHaveValueAsync("90");

        await field.ClickAsync();
        await field.PressAsync("Control+A");
        await field.PressAsync("Delete");
        await Task.Delay(TimeSpan.FromMilliseconds(600));
        await field.PressSequentiallyAsync("7");
        await field.PressAsync("Tab");

        await Expect(field).ToHaveValueAsync("7");
        await open.Page.Locator("#save").ClickAsync();
        await Expect(open.Page.Locator("#news")).ToHaveTextAsync("Saved.");
        Assert.Equal(Text("cleared").Replace("{water: 90}", "{water: 7}"), (await Shelf.FindAsync("cleared", default))!.Text);
    }

    private static string Text(string id) => Shared.Replace("plan: shared", $"plan: {id}");

    private async Task KeepAsync(string id) => await Shelf.PutPlanAsync(new SourceText($"{id}.yaml", Text(id)), "tester", true, default);

    private static async Task AddAsync(IPage page, string section, string id, string? kind = null)
    {
        if (kind is not null)
        {
            await page.Locator("#new-kind").SelectOptionAsync(kind);
        }

        await page.Locator($"#add-{section}").ClickAsync();
        var first = $"{section}.{section[..^1]}-1";
        await Expect(page.Locator($"[data-part='{first}']")).ToHaveAttributeAsync("aria-current", "true");
        await FillAsync(page, $"#f-{section}-{section[..^1]}-1-id", id);
        await Expect(page.Locator($"[data-part='{section}.{id}']")).ToHaveAttributeAsync("aria-current", "true");
    }

    private static async Task FillAsync(IPage page, string field, string text)
    {
        await page.Locator(field).FillAsync(text);
        await page.Locator(field).PressAsync("Tab");
    }
}
