using System.Globalization;
using Microsoft.Playwright;
using WorkPlanSim.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>Scenarios and assumptions that are set on the workbench, and how it looks.</summary>
public sealed class ScenarioBarTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private const string Plan = "plans/work-plan-2024";

    [Fact]
    public async Task Duplicate_OfAScenario_IsAnotherOne_ThatChangesTheSame()
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, Plan + "?scenario=one-park-less"));
        await open.HasSettledAsync();
        var (title, met) = (await open.Page.Locator("#scenario option:checked").TextContentAsync(), await open.Page.Locator("#expected-met").TextContentAsync());

        await open.Page.Locator("#duplicate").ClickAsync();
        await Expect(open.Page.Locator("#new-title")).ToHaveValueAsync($"{title!.Trim()} (copy)");
        await open.Page.Locator("#new-title").FillAsync("Twin");
        await open.Page.Locator("#confirm-save").ClickAsync();

        await Expect(open.Page.Locator("#scenario")).ToHaveValueAsync("twin");
        await Expect(open.Page.Locator("#new-title")).ToHaveCountAsync(0);
        await Expect(open.Page.Locator("#scenario option[value=one-park-less]")).ToHaveCountAsync(1);
        await open.HasSettledAsync();
        await Expect(open.Page.Locator("#expected-met")).ToHaveTextAsync(met!);
        using var client = new ApiClient(seed.Address);
        Assert.Equal(await ChangesOf(client, "one-park-less"), await ChangesOf(client, "twin"));
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Theme_ThatIsChosen_IsPutOnAtOnce_AndKept()
    {
        const string Paper = "getComputedStyle(document.body).backgroundColor";
        await using var open = await chromium.OpenAsync(seed.Address, scheme: ColorScheme.Light);
        var light = await open.Page.EvaluateAsync<string>(Paper);

        await open.Page.Locator("#theme").SelectOptionAsync("dark");
        await Expect(open.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        var dark = await open.Page.EvaluateAsync<string>(Paper);
        await open.Page.ReloadAsync();
        await open.IsLiveAsync();

        Assert.NotEqual(light, dark, StringComparer.Ordinal);
        Assert.Equal(dark, await open.Page.EvaluateAsync<string>(Paper));
        await Expect(open.Page.Locator("#theme")).ToHaveValueAsync("dark");
        await open.Page.Locator("#theme").SelectOptionAsync("");
        await Expect(open.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "");
        Assert.Equal(light, await open.Page.EvaluateAsync<string>(Paper));
    }

    [Theory]
    [InlineData("Late by (periods)", "General public budget", "6")]
    [InlineData("Vacant posts", "Water bureau", "3")]
    public async Task Assumption_OfAFundOrTeam_LetsFewerTargetsBeMet(string group, string driver, string value)
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        await open.HasSettledAsync();
        await open.Page.Locator(".assumptions summary").ClickAsync();
        var slider = SliderOf(open, group, driver);

        await open.MoveAsync(slider, value);

        await Expect(open.Page.Locator("#expected-met .change.down")).ToBeVisibleAsync();
        await Expect(slider.Locator("xpath=..").Locator("output")).ToHaveTextAsync(value);
        Assert.Empty(open.Errors);
    }

    [Theory]
    [InlineData("More or less money", "General public budget", "general-budget", "General public budget")]
    [InlineData("More or fewer posts", "Water bureau", "water-bureau", "Water bureau")]
    public async Task Assumption_OfMoreOrLess_IsInTheBalance_AndTooLittleIsNotRun(string group, string driver, string id, string title)
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        await open.HasSettledAsync();
        await open.Page.Locator(".assumptions summary").ClickAsync();
        var slider = SliderOf(open, group, driver);
        var balance = open.Page.Locator($"[data-driver={id}]");
        var (free, whole) = (await NumberAsync(balance.Locator("b")), await NumberAsync(balance.Locator(".whole")));
        var (step, least) = (await slider.GetAttributeAsync("step"), await slider.GetAttributeAsync("min"));

        await open.MoveAsync(slider, step!);
        await Expect(balance.Locator(".whole")).Not.ToHaveTextAsync(Shown(whole));
        Assert.Equal((free + Number(step!), whole + Number(step!)), (await NumberAsync(balance.Locator("b")), await NumberAsync(balance.Locator(".whole"))));

        var question = await open.Page.Locator(".workbench").GetAttributeAsync("data-question");
        await slider.FillAsync(least!);
        await Expect(open.Page.Locator("#faults")).ToContainTextAsync(title + " is overdrawn by");
        await Expect(open.Page.Locator(".workbench")).ToHaveAttributeAsync("data-question", question!);
        Assert.Empty(open.Errors);
    }

    [Theory]
    [InlineData("en", "Earthworks", "1.5 sd worse", "0.25 sd better", "as usual")]
    [InlineData("zh-CN", "土方施工", "差 1.5 个标准差", "好 0.25 个标准差", "同常年")]
    public async Task Season_IsSaidInWords(string locale, string season, string worse, string better, string usual)
    {
        await using var open = await chromium.OpenAsync(seed.Address, locale);
        await open.HasSettledAsync();
        await open.Page.Locator(".assumptions summary").ClickAsync();
        var slider = open.Page.GetByLabel(season).First;
        var said = slider.Locator("xpath=..").Locator("output");
        await Expect(said).ToHaveTextAsync(usual);

        await open.MoveAsync(slider, "-1.5");
        await Expect(said).ToHaveTextAsync(worse);
        await Expect(slider).ToHaveAttributeAsync("aria-valuetext", worse);
        await Expect(open.Page.Locator("tr[data-target=erosion-gullies] .change.down")).ToBeVisibleAsync();
        await open.ShowAsync($"workbench-season-{locale}");
        await open.MoveAsync(slider, "0.25");

        await Expect(said).ToHaveTextAsync(better);
        await Expect(open.Page.Locator("tr[data-target=erosion-gullies] .change.up")).ToBeVisibleAsync();
    }

    private static ILocator SliderOf(OpenPage open, string group, string driver) =>
        open.Page.Locator("fieldset").Filter(new() { HasText = group }).GetByLabel(driver);

    private static async Task<double> NumberAsync(ILocator shown) => Number((await shown.TextContentAsync())!.TrimStart('/').Replace('−', '-'));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Shown(double whole) => "/" + whole.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static async Task<string> ChangesOf(ApiClient client, string id)
    {
        var answer = await client.GetAsync($"{Plan}/scenarios/{id}/file");
        var text = await answer.Content.ReadAsStringAsync();
        return text[text.IndexOf("changes:", StringComparison.Ordinal)..];
    }
}
