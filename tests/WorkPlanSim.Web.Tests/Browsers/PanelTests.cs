using WorkPlanSim.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>What the panel says of the chosen target: no heading without something under it.</summary>
public sealed class PanelTests(ApiServer server, Chromium chromium) : IClassFixture<ApiServer>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Levers_HaveAHeading_WhereThereAreAny()
    {
        using var client = new ApiClient(server.Address);
        await client.PutFileAsync(
            "plans/tiny",
            TinyPlan.Text + "\n  both: {kind: atLeast, title: {zh: 两项都要, en: Both}, count: 2, of: [gullies, safety]}\n");
        await using var open = await chromium.OpenAsync(new Uri(server.Address, "plans/tiny"));
        await open.HasSettledAsync();

        await PickAsync(open, "gullies");
        await Expect(open.Page.Locator(".levers h3 + ul li").First).ToBeVisibleAsync();
        await PickAsync(open, "both");
        await Expect(open.Page.Locator(".levers [role=status]")).ToHaveCountAsync(0);

        await Expect(open.Page.Locator(".panel h2")).ToHaveTextAsync("Both");
        await Expect(open.Page.Locator(".levers h3")).ToHaveCountAsync(0);
        await open.ShowAsync("panel-composite");
        Assert.Empty(open.Errors);
    }

    private static Task PickAsync(OpenPage open, string target) =>
        open.Page.Locator($"tr[data-target={target}] .pick").ClickAsync();
}
