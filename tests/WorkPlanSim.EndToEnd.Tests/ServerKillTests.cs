using System.Net;
using WorkPlanSim.Hosting;
using WorkPlanSim.Web.Tests.Browsers;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The workbench of a process that is killed as a whole, and started again on the same data and address.</summary>
public sealed class ServerKillTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Posts = "tr[data-target=erosion-gullies] .posts input[type=range]";

    [Fact]
    public async Task Server_KilledAndStartedAgain_LosesNothingSaved_AndThePageComesBack()
    {
        using var data = new OutFolder();
        var port = FreePort.Find(IPAddress.Loopback);
        await using var first = Serve(data, port);
        await first.HearAsync();
        await using var open = await chromium.OpenAsync(new Uri($"http://127.0.0.1:{port}/"));
        await open.MoveAsync(open.Page.Locator(Posts).First, "3");
        await open.Page.Locator("#save-as").ClickAsync();
        await open.Page.Locator("#new-title").FillAsync("Outlasts the kill");
        await open.Page.Locator("#confirm-save").ClickAsync();
        await Expect(open.Page.Locator(".news")).ToContainTextAsync("Outlasts the kill");
        await open.MoveAsync(open.Page.Locator(Posts).First, "2.5");

        first.Kill();
        var killed = await first.EndAsync();
        await Expect(open.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await using var second = Serve(data, port);
        await second.HearAsync();

        Assert.Equal(128 + 9, killed.ExitCode);
        await Expect(open.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await open.IsLiveAsync();
        await open.HasSettledAsync();
        await Expect(open.Page.Locator("#scenario")).ToHaveValueAsync("outlasts-the-kill");
        await Expect(open.Page.Locator(Posts).First).ToHaveValueAsync("2.5");
        await open.Page.Locator("#reset").ClickAsync();
        await Expect(open.Page.Locator(Posts).First).ToHaveValueAsync("3");
    }

    private static CommandLine Serve(OutFolder data, int port) =>
        CommandLine.Start("serve", Checkout.SeedPlan, "--data", data.Path, "--port", $"{port}", "--lang", "en");
}
