using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Tests.Api;
using WorkPlanSim.Web.Tests.Browsers;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Access;

/// <summary>A session ends on a page that is open too, where nothing is asked of the server that it could refuse.</summary>
public sealed class SessionEndTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Page_ThatIsOpenWhenItsSessionEnds_TakesSigningInAgain()
    {
        await using var issuer = await TestIssuer.StartAsync();
        issuer.User = ("first", ["plan"]);
        await using var server = await WebServer.StartAsync(
            new WebOptions
            {
                PlanText = TinyPlan.Text,
                User = "tester",
                LookAgain = TimeSpan.FromMilliseconds(200),
                Access = new AccessSettings
                {
                    // Long enough to open a page on a machine that is busy with something else.
                    SignIn = new SignInSettings(issuer.Address, TestIssuer.ClientId, TestIssuer.ClientSecret) { LongestSession = TimeSpan.FromSeconds(20) },
                },
            },
            CancellationToken.None);
        await using var open = await chromium.OpenAsync(new Uri(server.Address, "/plans/tiny"));
        await Expect(open.Page.Locator("#visitor")).ToHaveTextAsync("first");
        await Expect(open.Page.Locator("#save-as")).ToBeVisibleAsync();

        // Who signs in at the provider by now is somebody else, who may only look.
        issuer.User = ("second", ["read"]);

        await Expect(open.Page.Locator("#visitor")).ToHaveTextAsync("second");
        await open.IsLiveAsync();
        await Expect(open.Page.Locator("#save-as")).ToHaveCountAsync(0);
    }
}
