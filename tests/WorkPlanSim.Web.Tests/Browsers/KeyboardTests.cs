using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>The workbench without a mouse: where one is can always be seen, sliders follow the arrows, and keys undo.</summary>
public sealed class KeyboardTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private const string Focused =
        """
        () => {
          const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
          return {
            what: e.id || e.getAttribute('aria-label') || e.textContent.trim().slice(0, 40) || e.tagName,
            isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && box.width > 0 && box.right > 0 && box.bottom > 0,
            isSlider: e.matches('tr[data-target] input[type=range]'),
          };
        }
        """;

    [Fact]
    public async Task Slider_IsReachedByTab_FollowsTheArrows_AndIsUndoneByKeys()
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        var page = open.Page;
        await open.HasSettledAsync();
        var seen = new List<string>();
        Stop stop;
        do
        {
            await page.Keyboard.PressAsync("Tab");
            stop = await page.EvaluateAsync<Stop>(Focused);
            seen.Add(stop.What);
            Assert.True(stop.IsSeen, $"Nobody sees the focus on {stop.What}.");
            Assert.True(seen.Count < 60, $"No slider in {string.Join(", ", seen)}.");
        }
        while (!stop.IsSlider);

        await open.ShowAsync("keyboard-slider");
        var slider = page.Locator("input[type=range]:focus");
        var row = page.Locator("tr[data-target]:has(input[type=range]:focus)");
        var target = await row.GetAttributeAsync("data-target");
        var (before, question) = (await slider.InputValueAsync(), await page.Locator(".workbench").GetAttributeAsync("data-question"));
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator("#undo")).ToBeEnabledAsync();
        await Expect(page.Locator(".workbench")).Not.ToHaveAttributeAsync("data-question", question!);
        await open.HasSettledAsync();
        await Expect(slider).Not.ToHaveValueAsync(before);
        await Expect(page.Locator("tr.chosen")).ToHaveAttributeAsync("data-target", target!);

        await page.Keyboard.PressAsync("Control+z");
        await Expect(slider).ToHaveValueAsync(before);
        await Expect(page.Locator("#undo")).ToBeDisabledAsync();
        await page.Keyboard.PressAsync("Control+y");
        await Expect(slider).Not.ToHaveValueAsync(before);

        // And by the button, which is reached backwards.
        await page.Locator("#redo").FocusAsync();
        await page.Locator("#undo").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($"tr[data-target={target}] input[type=range]").First).ToHaveValueAsync(before);
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task SkipLink_IsTheFirstStop_AndLeadsPastTheNavigation()
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        await open.HasSettledAsync();

        await open.Page.Keyboard.PressAsync("Tab");
        await Expect(open.Page.Locator(".skip")).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Tab");

        Assert.True(await open.Page.EvaluateAsync<bool>("document.querySelector('#main').contains(document.activeElement)"));
    }

    private sealed record Stop(string What, bool IsSeen, bool IsSlider)
    {
        public Stop()
            : this("", false, false)
        {
        }
    }
}
