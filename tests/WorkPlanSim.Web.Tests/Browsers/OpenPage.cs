using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>A page in a browser of its own, with what went wrong on it.</summary>
/// <param name="context">The browser's window, its cookies and storage.</param>
/// <param name="page">The page.</param>
internal sealed class OpenPage(IBrowserContext context, IPage page) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _errors = Listen(page);

    internal IPage Page => page;

    /// <summary>Gets what the console complained of.</summary>
    internal IReadOnlyCollection<string> Errors => _errors;

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>Goes somewhere and waits until the page answers.</summary>
    internal async Task GoAsync(Uri address)
    {
        await page.GotoAsync(address.ToString());
        await IsLiveAsync();
    }

    internal Task IsLiveAsync() => Expect(page.Locator("#main")).ToHaveAttributeAsync("data-live", "1");

    /// <summary>Moves a slider, or types into a field, and waits until all trials are made of it.</summary>
    internal async Task MoveAsync(ILocator slider, string value)
    {
        await HasSettledAsync();
        var before = await QuestionAsync();
        await slider.FillAsync(value);
        for (var start = TimeProvider.System.GetTimestamp(); await QuestionAsync() <= before; await Task.Delay(10))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Chromium.Patience, $"Nothing came of moving to {value}.");
        }

        await HasSettledAsync();
    }

    private async Task<long> QuestionAsync() => long.Parse(
        await page.Locator(".workbench").GetAttributeAsync("data-question") ?? "", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Waits until all trials are made of what was set last.</summary>
    internal Task HasSettledAsync() =>
        Expect(page.Locator(".workbench")).ToHaveAttributeAsync("data-busy", "0");

    /// <summary>Keeps pictures of the window and of the whole page where somebody wants to look: in the folder WORKPLANSIM_SHOTS.</summary>
    internal async Task ShowAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("WORKPLANSIM_SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + "-whole.png"), FullPage = true });
        }
    }

    private static ConcurrentQueue<string> Listen(IPage page)
    {
        var errors = new ConcurrentQueue<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                errors.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => errors.Enqueue(error);
        return errors;
    }
}
