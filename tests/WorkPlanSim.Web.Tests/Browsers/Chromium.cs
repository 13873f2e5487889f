using Microsoft.Playwright;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>The Chromium of this system, driven by Playwright; started once for all tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Gets how long is waited for anything to show on a page, unless it is said.</summary>
    internal static TimeSpan Patience { get; } = TimeSpan.FromMinutes(1);

    // The shell first: without windows and their tools it needs half the time.
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var place = Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("There is no Chromium: apt-get install chromium-headless-shell fonts-noto-cjk.");
        _playwright = await Playwright.CreateAsync();

        // A machine that is busy with something else is no mistake of a page. A page that has not come to life after 15 s opens itself again.
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = place, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a page of somebody's browser.</summary>
    /// <param name="address">Where.</param>
    /// <param name="locale">The language that the browser asks for.</param>
    /// <param name="width">The width of the window.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <returns>The page, live.</returns>
    internal async Task<OpenPage> OpenAsync(
        Uri address, string locale = "en", int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await Browser.NewContextAsync(new()
        {
            Locale = locale,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = new OpenPage(context, await context.NewPageAsync());
        await page.GoAsync(address);
        return page;
    }
}
