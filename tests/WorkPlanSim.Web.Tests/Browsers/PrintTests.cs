using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>Pages on paper: what can't be pressed there is left out, and nothing is cut off.</summary>
public sealed class PrintTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private const string Plan = "plans/work-plan-2024";

    // A4 with the browser's margins, at 96 pixels an inch.
    private const int PaperWidth = 718;

    private const string Controls =
        """
        () => [...document.querySelectorAll('button, select, textarea, input, nav, .skip')]
          .filter(e => e.checkVisibility() && !e.matches('.pick, input[type=number].amount'))
          .map(e => e.outerHTML.slice(0, 120))
        """;

    private const string Cut =
        """
        () => [...document.querySelectorAll('main *')]
          .filter(e => e.checkVisibility() && !(e instanceof SVGElement) && !e.matches('.visually-hidden'))
          .filter(e => (getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1)
            || e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map(e => e.outerHTML.slice(0, 120))
        """;

    [Theory]
    [InlineData(Plan, "en")]
    [InlineData(Plan, "zh-CN")]
    [InlineData(Plan + "/compare?scenarios=one-park-less,wet-summer&trials=1024", "en")]
    [InlineData(Plan + "/compare?scenarios=one-park-less,wet-summer&trials=1024", "zh-CN")]
    [InlineData(Plan + "/runs", "en")]
    public async Task Page_OnPaper_HasNoControls_AndIsNotCut(string path, string locale)
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, path), locale);
        await Expect(open.Page.Locator("tr[data-target] .probability b, .drawn img, #run-start").First).ToBeAttachedAsync();
        if (path == Plan)
        {
            await open.HasSettledAsync();
        }

        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await open.Page.SetViewportSizeAsync(PaperWidth, 1000);
        await open.ShowAsync($"print-{path.Split('?')[0].Split('/')[^1]}-{locale}");
        var pdf = await open.Page.PdfAsync(new() { Format = "A4" });

        Assert.Empty(await open.Page.EvaluateAsync<string[]>(Controls));
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(Cut));
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
    }
}
