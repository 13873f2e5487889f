using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web.Shelves;
using WorkPlanSim.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>Every kind of target has its form, and every kind of field writes what a planner would have written.</summary>
public sealed class EditorFieldsTests(ApiServer server, Chromium chromium) : IClassFixture<ApiServer>, IClassFixture<Chromium>
{
    private const string Text =
        """
        plan: all-kinds
        start: 2024-01
        funds:
          water: {amount: 900, release: [1, 0, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1]}
        teams:
          bureau: {headcount: 14, available: 0.9}
        seasons:
          frost: {workable: 0.9}
        targets:
          gullies: {kind: deliver, goal: 38, unitCost: 9 to 16, budget: {water: 90}, basis: {kind: assumption, note: a guess}}
          cases: {kind: clear, goal: 0.9, initial: 120}
          river: {kind: maintain, measure: mean, limit: {above: 0}, level: 0.2}
          safety: {kind: prevent, limit: 0, rate: 0.02}
          trade: {kind: grow, goal: 0.06, trend: 0.04, volatility: 0.08}
          schools: {kind: pass, inspection: 2024-10, threshold: 85, unitCost: 2, unitLabour: 0.5}
          park: {kind: milestone, steps: {design: {takes: 1}}}
          works: {kind: atLeast, count: 1, of: [gullies, cases]}
          both: {kind: all, of: [gullies]}
          either: {kind: any, of: [cases]}

        """;

    private PlanShelf Shelf => server.Server.Services.GetRequiredService<PlanShelf>();

    [Fact]
    public async Task Fields_OfDrivers_WriteWhatAPlannerWould()
    {
        await using var open = await OpenAsync("all-drivers");
        var page = open.Page;
        await GoAsync(page, "funds.water");
        await page.Locator("details.more > summary").ClickAsync();
        await page.Locator("#f-funds-water-eligible").SelectOptionAsync("gullies");
        await page.Locator("#f-funds-water-eligible").SelectOptionAsync("schools");
        await page.Locator("#f-funds-water-clawback-at").SelectOptionAsync("2024-09");
        await FillAsync(page, "funds-water-clawback-probability", "0.15");
        await FillAsync(page, "funds-water-clawback-share", "0.05 to 0.2");
        await GoAsync(page, "teams.bureau");
        await page.Locator("details.more > summary").ClickAsync();
        await page.Locator("#f-teams-bureau-secondments-add").ClickAsync();
        await FillAsync(page, "teams-bureau-secondments-1--cause", "flood");
        await FillAsync(page, "teams-bureau-secondments-1--probability", "0.25");
        await FillAsync(page, "teams-bureau-secondments-1--share", "0.4");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Jul" }).CheckAsync();

        // The last problem in the fold is mended by this; it stays open all the same.
        await Expect(page.Locator("#count")).ToHaveTextAsync("no problems");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Aug" }).CheckAsync();
        await GoAsync(page, "correlations");
        await page.Locator("#f-correlations-add").ClickAsync();
        await page.Locator("#f-correlations-1--between").SelectOptionAsync("seasons/frost");
        await page.Locator("#f-correlations-1--between").SelectOptionAsync("teams/bureau/available");

        // A pair has two; who uses the keyboard is not lost.
        await Expect(page.Locator("#f-correlations-1--between")).ToHaveCountAsync(0);
        await Expect(page.Locator(".picked button").Last).ToBeFocusedAsync();
        await FillAsync(page, "correlations-1--rank", "-0.5");

        var saved = await SaveAsync(open, "all-drivers");

        Assert.Equal(
            TextOf("all-drivers")
                .Replace("1, 1, 1]}", "1, 1, 1], clawback: {at: 2024-09, probability: 0.15, share: 0.05 to 0.2}, eligible: [gullies, schools]}")
                .Replace("available: 0.9}", "available: 0.9, secondments: [{cause: flood, probability: 0.25, share: 0.4, months: [7, 8]}]}")
                .Replace("workable: 0.9}\n", "workable: 0.9}\ncorrelations:\n  - {between: [seasons/frost, teams/bureau/available], rank: -0.5}\n"),
            saved);
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Fields_OfEveryKind_WriteWhatAPlannerWould()
    {
        await using var open = await OpenAsync("all-kinds");
        var page = open.Page;
        await GoAsync(page, "targets.gullies");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give it field by field" }).ClickAsync();
        await Expect(page.Locator("[data-field='targets.gullies.unitCost'] details.basis summary")).ToHaveTextAsync("Basis: assumption");
        await page.Locator("details.more > summary").ClickAsync();
        await page.Locator("#f-targets-gullies-after").SelectOptionAsync("cases");
        await FillAsync(page, "targets-gullies-after-1--share", "0.5");
        await page.Locator("#f-targets-gullies-mandatory").CheckAsync();
        await GoAsync(page, "targets.river");
        await page.Locator("#f-targets-river-measure").SelectOptionAsync("atLeast");
        await FillAsync(page, "targets-river-measure-atLeast", "11");
        await FillAsync(page, "targets-river-title", "The river");
        await FillAsync(page, "targets-river-title-other", "河流");
        await GoAsync(page, "targets.park");
        await page.Locator("#f-targets-park-steps-add").ClickAsync();
        await FillAsync(page, "targets-park-steps-step-1-takes", "pert(3, 4, 7)");
        await page.Locator("#f-targets-park-steps-step-1-after").SelectOptionAsync("design");
        await FillAsync(page, "targets-park-steps-step-1-id", "build");
        foreach (var kind in new[] { "cases", "safety", "trade", "schools", "works", "both", "either" })
        {
            await GoAsync(page, "targets." + kind);
            await Expect(page.Locator(".strange, .notes .wrong")).ToHaveCountAsync(0);
        }

        var saved = await SaveAsync(open, "all-kinds");

        Assert.Equal(
            TextOf("all-kinds")
                .Replace("budget: {water: 90}, basis: {kind: assumption, note: a guess}", "budget: {water: 90}, "
                    + "basis: {goal: {kind: assumption, note: a guess}, unitCost: {kind: assumption, note: a guess}, budget: {kind: assumption, note: a guess}}")
                .Replace("{kind: deliver, goal", "{kind: deliver, mandatory: true, after: [{target: cases, share: 0.5}], goal")
                .Replace("{kind: maintain, measure: mean", "{kind: maintain, title: {zh: 河流, en: The river}, measure: {atLeast: 11}")
                .Replace("design: {takes: 1}}", "design: {takes: 1}, build: {takes: pert(3, 4, 7), after: [design]}}"),
            saved);
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Kind_ThatIsChanged_ShowsWhatItDoesNotHave_ToBeRemoved()
    {
        await using var open = await OpenAsync("other-kind");
        await GoAsync(open.Page, "targets.cases");

        await open.Page.Locator("#f-targets-cases-kind").SelectOptionAsync("deliver");
        await Expect(open.Page.Locator(".strange")).ToContainTextAsync("initial: 120");
        await Expect(open.Page.Locator(".strange .wrong")).ToContainTextAsync("only clear, pass has it");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Remove: initial" }).ClickAsync();

        await Expect(open.Page.Locator("#count")).ToHaveTextAsync("no problems");
        await Expect(open.Page.Locator(".strange")).ToHaveCountAsync(0);
        Assert.Empty(open.Errors);
    }

    private static string TextOf(string id) => Text.Replace("all-kinds", id);

    private static async Task GoAsync(IPage page, string part)
    {
        await page.Locator($"[data-part='{part}']").ClickAsync();
        await Expect(page.Locator($"[data-part='{part}']")).ToHaveAttributeAsync("aria-current", "true");
    }

    private static async Task FillAsync(IPage page, string field, string text)
    {
        await page.Locator("#f-" + field).FillAsync(text);
        await page.Locator("#f-" + field).PressAsync("Tab");
    }

    private async Task<OpenPage> OpenAsync(string id)
    {
        await Shelf.PutPlanAsync(new SourceText(id + ".yaml", TextOf(id)), "tester", true, default);
        return await chromium.OpenAsync(new Uri(server.Address, $"plans/{id}/edit"));
    }

    private async Task<string?> SaveAsync(OpenPage open, string id)
    {
        await Expect(open.Page.Locator("#count")).ToHaveAttributeAsync("data-checking", "0");
        await open.Page.Locator("#save").ClickAsync();
        await Expect(open.Page.Locator("#news")).ToHaveTextAsync("Saved.");
        return (await Shelf.FindAsync(id, default))!.Text;
    }
}
