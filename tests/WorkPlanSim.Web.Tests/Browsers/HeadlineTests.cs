using System.Globalization;
using System.Text.Json.Nodes;
using WorkPlanSim.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>What stands above the table and how it is put together: figures as the API gives them, groups as the plan has them.</summary>
public sealed class HeadlineTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private const string Plan = "plans/work-plan-2024";

    [Fact]
    public async Task Headlines_AndTheirChange_AreThoseOfARunOfTheSameTrials()
    {
        using var client = new ApiClient(seed.Address);
        var run = await client.RunAsync(Plan + "/comparisons", new { scenarios = new[] { "one-park-less" }, trials = 10_000, seed = 1 });
        var found = await client.GetJsonAsync($"runs/{run["id"]}/result");
        var (before, after) = (found["projections"]![0]!["summary"]!, found["projections"]![1]!["summary"]!);
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, Plan + "?scenario=one-park-less"));
        await open.HasSettledAsync();

        var difference = (double)found["differences"]![0]!["expectedMet"]!["difference"]!;
        var score = 100.0 * ((double)after["weightedScore"]! - (double)before["weightedScore"]!);
        Assert.True(Math.Abs(difference) > 0.01, "A scenario that changes nothing shows nothing.");
        await Expect(open.Page.Locator("#expected-met b")).ToHaveTextAsync(Text((double)after["expectedMet"]!, "0.0"));
        await Expect(open.Page.Locator("#expected-met .change")).ToHaveTextAsync(Text(difference, "+0.00;−0.00"));
        await Expect(open.Page.Locator("#all-mandatory b")).ToHaveTextAsync(Text(100.0 * (double)after["allMandatory"]!, "0.0") + "%");
        await Expect(open.Page.Locator("#weighted-score b")).ToHaveTextAsync(Text(100.0 * (double)after["weightedScore"]!, "0.0") + "%");
        await Expect(open.Page.Locator("#weighted-score .change"))
            .ToHaveTextAsync(Text(score, Math.Abs(score) >= 0.95 ? "+0;−0" : "+0.0;−0.0"));
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task MandatoryMark_StandsAtThoseThatMayNotFail_AndAtNoOther()
    {
        using var client = new ApiClient(seed.Address);
        var plan = await client.GetJsonAsync(Plan);
        string[] mandatory = [.. plan["targets"]!.AsArray().Where(t => (bool)t!["mandatory"]!).Select(t => (string)t!["id"]!).Order(StringComparer.Ordinal)];
        await using var open = await chromium.OpenAsync(seed.Address);

        var marked = await open.Page.Locator("tr[data-target]:has(abbr.mandatory)").EvaluateAllAsync<string[]>("rows => rows.map(r => r.dataset.target)");

        Assert.NotEmpty(mandatory);
        Assert.Equal(string.Join(' ', mandatory), string.Join(' ', marked.Order(StringComparer.Ordinal)));
        await Expect(open.Page.Locator("abbr.mandatory").First).ToHaveAttributeAsync("title", "mandatory");
    }

    [Theory]
    [InlineData("Fund", "budget", "funds")]
    [InlineData("Team", "staff", "teams")]
    public async Task Groups_ByDriver_HoldTheTargetsThatItGivesMostTo(string by, string given, string drivers)
    {
        using var client = new ApiClient(seed.Address);
        var plan = await client.GetJsonAsync(Plan);
        await using var open = await chromium.OpenAsync(seed.Address);
        await open.HasSettledAsync();

        await open.Page.Locator("#grouping").SelectOptionAsync(by);

        var titles = plan[drivers]!.AsArray().ToDictionary(d => (string)d!["id"]!, d => (string)d!["title"]!["en"]!, StringComparer.Ordinal);
        var expected = plan["targets"]!.AsArray().Select(t => t!).ToDictionary(t => (string)t["id"]!, t => MostOf(t[given]!.AsObject(), titles), StringComparer.Ordinal);
        await Expect(open.Page.Locator("tr.group")).ToHaveCountAsync(expected.Values.Distinct(StringComparer.Ordinal).Count());
        await Expect(open.Page.Locator("tr.group").Filter(new() { HasText = expected["erosion-gullies"] })).ToHaveCountAsync(1);
        Assert.Equal(LinesOf(expected), LinesOf(await ShownAsync(open)));
        await open.ShowAsync("workbench-by-" + given);
    }

    [Theory]
    [InlineData("Section", "治理侵蚀沟", "Section 4", "第4部分")]
    [InlineData("Department", "治理侵蚀沟", "Water bureau", "水利局")]
    public async Task Groups_OfTheReport_AreNamedInTheLanguageSpoken(string by, string target, string english, string chinese)
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        await open.HasSettledAsync();
        await open.Page.Locator("#grouping").SelectOptionAsync(by);

        await Expect(open.Page.Locator("tr.group").Filter(new() { HasText = english }).First).ToBeVisibleAsync();
        Assert.Equal(english, (await ShownAsync(open))["erosion-gullies"]);
        await open.Page.Locator("#language").ClickAsync();
        await Expect(open.Page.Locator("tr[data-target=erosion-gullies] .pick")).ToContainTextAsync(target);
        await Expect(open.Page.Locator("tr.group").Filter(new() { HasText = chinese }).First).ToBeVisibleAsync();
        Assert.Equal(chinese, (await ShownAsync(open))["erosion-gullies"]);
        Assert.True(await open.Page.Locator("tr.group").CountAsync() > 3, "There are as many groups as the plan has.");
    }

    [Fact]
    public async Task Precision_ThatIsChosen_IsComeTo_WithTheIntervalShrinkingInView()
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        await open.HasSettledAsync();
        var range = open.Page.Locator("tr[data-target=erosion-gullies] .probability .range");
        var before = WidthOf(await range.TextContentAsync());
        await Expect(open.Page.Locator(".workbench")).ToHaveAttributeAsync("data-trials", "10000");

        await open.Page.Locator("#precision").SelectOptionAsync("38912");

        await Expect(open.Page.Locator(".workbench")).ToHaveAttributeAsync("data-trials", "38912");
        await open.HasSettledAsync();
        await Expect(open.Page.Locator(".status")).ToContainTextAsync("38,912 trials, widest interval ±0.5 points");
        Assert.InRange(WidthOf(await range.TextContentAsync()), 0.0, before - 0.2);
    }

    private static string MostOf(JsonObject given, Dictionary<string, string> titles) => given
        .OrderByDescending(g => (double)g.Value!).Select(g => titles[g.Key]).FirstOrDefault("None");

    // What heading each target stands under.
    private static async Task<Dictionary<string, string>> ShownAsync(OpenPage open) => await open.Page.EvaluateAsync<Dictionary<string, string>>(
        """
        () => Object.fromEntries([...document.querySelectorAll('.targets tbody')].flatMap(
          body => [...body.querySelectorAll('tr[data-target]')].map(row => [row.dataset.target, body.querySelector('tr.group').textContent])))
        """);

    private static string LinesOf(Dictionary<string, string> groups) =>
        string.Join('\n', groups.Select(g => $"{g.Key}: {g.Value}").Order(StringComparer.Ordinal));

    private static double WidthOf(string? range)
    {
        var ends = range!.Split('–').Select(e => double.Parse(e, CultureInfo.InvariantCulture)).ToArray();
        return ends[1] - ends[0];
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
