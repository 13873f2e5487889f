using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Tests.Api;
using WorkPlanSim.Web.Tests.Browsers;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Access;

/// <summary>Pages of a server that asks who people are, in a real browser: the circuit knows them, and their role holds there too.</summary>
public sealed class SignedInPageTests(GuardedServer server, Chromium chromium) : IClassFixture<GuardedServer>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Planner_IsCalledByTheirOwnName_AndSavesUnderIt()
    {
        server.Issuer.User = ("王芳", ["planners"]);
        await using var open = await chromium.OpenAsync(new Uri(server.Address, "/plans/tiny"), "zh-CN");
        await open.HasSettledAsync();

        await Expect(open.Page.Locator("#visitor")).ToHaveTextAsync("王芳");
        await open.Page.Locator("#save-as").ClickAsync();
        await open.Page.Locator("#new-title").FillAsync("Hers");
        await open.Page.Locator("#confirm-save").ClickAsync();
        await Expect(open.Page.Locator("#scenario")).ToContainTextAsync("Hers");

        using var auditor = new ApiClient(server.Address, server.KeyOf(AccessRole.Administer));
        var lines = (await auditor.GetJsonAsync("plans/tiny/history?most=1000")).AsArray();
        Assert.Equal("王芳", (string)lines.Last(l => (string)l!["state"]! == "scenario")!["by"]!);
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Reader_Looks_AndIsOfferedNoChange_ThenLeaves()
    {
        server.Issuer.User = ("reader", ["readers"]);
        await using var open = await chromium.OpenAsync(new Uri(server.Address, "/plans/tiny"));
        await open.HasSettledAsync();

        await Expect(open.Page.Locator("#visitor")).ToHaveTextAsync("reader");
        await Expect(open.Page.Locator("#download")).ToBeVisibleAsync();
        await Expect(open.Page.Locator("#save-as, #save, #delete, #duplicate")).ToHaveCountAsync(0);
        await Expect(open.Page.Locator("nav a")).ToHaveCountAsync(5);

        // Within a circuit no request is checked on the way: the page itself has to.
        await open.Page.EvaluateAsync("Blazor.navigateTo('/history')");
        await Expect(open.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("takes the role administer");
        await Expect(open.Page.Locator("#of-plan")).ToHaveCountAsync(0);
        await open.GoAsync(new Uri(server.Address, "/plans/tiny/edit?at=targets.gullies"));
        await Expect(open.Page.Locator("#f-targets-gullies-goal")).ToBeDisabledAsync();
        await Expect(open.Page.Locator("#f-targets-gullies-goal")).ToHaveValueAsync("38");
        await Expect(open.Page.Locator("#save, #remove, #duplicate, #add-targets")).ToHaveCountAsync(0);
        await open.GoAsync(new Uri(server.Address, "/plans/not-there/edit?start=2024-01"));
        await Expect(open.Page.GetByText("There is no such plan.")).ToBeVisibleAsync();
        await open.GoAsync(new Uri(server.Address, "/new-plan"));
        await Expect(open.Page.Locator("#begin")).ToHaveCountAsync(0);
        Assert.Empty(open.Errors);
        await open.Page.Locator("#sign-out").ClickAsync();
        await Expect(open.Page.GetByText("You are signed out.")).ToBeVisibleAsync();
    }
}
