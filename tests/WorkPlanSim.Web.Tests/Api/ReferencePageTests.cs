using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using WorkPlanSim.Web.Tests.Browsers;

namespace WorkPlanSim.Web.Tests.Api;

/// <summary>The page of the API's description, in a real browser under its policy.</summary>
public sealed class ReferencePageTests(ApiServer server, Chromium chromium) : IClassFixture<ApiServer>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Page_ShowsTheRoutes_WithoutAnErrorOrARequestElsewhere()
    {
        var (errors, elsewhere) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        var page = await chromium.Browser.NewPageAsync();
        page.PageError += (_, error) => errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Enqueue(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address.ToString(), StringComparison.Ordinal)
                && new Uri(request.Url).Scheme is not ("data" or "blob"))
            {
                elsewhere.Enqueue(request.Url);
            }
        };

        await page.GotoAsync(new Uri(server.Address, "/scalar").ToString());
        await page.GetByText("Lists the plans.").First.WaitForAsync();
        await page.CloseAsync();

        Assert.Empty(elsewhere);
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Page_KeepsNobodyOut(ColorScheme scheme)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/scalar").ToString());
        await page.GetByText("Lists the plans.").First.WaitForAsync();

        var found = await page.RunAxe();

        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }
}
