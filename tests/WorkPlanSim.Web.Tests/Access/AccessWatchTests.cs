using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Tests.Browsers;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Access;

/// <summary>What a key opens is looked at again as long as a page is open.</summary>
public sealed class AccessWatchTests(GuardedServer server, Chromium chromium) : IClassFixture<GuardedServer>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Page_OfSomebodyWhoseKeyLostItsRole_IsOpenedAnewInTheRoleThatItHasNow()
    {
        var keys = await File.ReadAllTextAsync(server.KeyFilePath);
        await using var context = await chromium.Browser.NewContextAsync(new()
        {
            Locale = "en",
            ExtraHTTPHeaders = new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = $"Bearer {server.KeyOf(AccessRole.Plan)}" },
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/plans/tiny").ToString());
        await Expect(page.Locator("#main")).ToHaveAttributeAsync("data-live", "1");
        await Expect(page.Locator("#visitor")).ToHaveTextAsync("Plan-program");
        await Expect(page.Locator("#save-as")).ToBeVisibleAsync();

        await File.WriteAllTextAsync(server.KeyFilePath, keys.Replace("\"plan\"", "\"read\"", StringComparison.Ordinal));
        await Expect(page.Locator("#save-as")).ToHaveCountAsync(0);

        // First nobody any more, then the page anew; and it looks again only when it is more than drawn.
        await Expect(page.Locator("#visitor")).ToHaveTextAsync("Plan-program");
        await Expect(page.Locator("#main")).ToHaveAttributeAsync("data-live", "1");
        await Expect(page.Locator("#save-as")).ToHaveCountAsync(0);

        await File.WriteAllTextAsync(server.KeyFilePath, keys.Replace("Plan-program", "Other-program", StringComparison.Ordinal)
            .Replace(KeyMaking.HashOf(server.KeyOf(AccessRole.Plan)), KeyMaking.HashOf("another"), StringComparison.Ordinal));
        await Expect(page.Locator("#visitor")).ToHaveCountAsync(0);
        await File.WriteAllTextAsync(server.KeyFilePath, keys);
    }
}
