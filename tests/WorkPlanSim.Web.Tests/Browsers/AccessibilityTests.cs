using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>Every page, in both languages and both themes: nothing that axe objects to, and a silent console.</summary>
public sealed class AccessibilityTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private const string Plan = "/plans/work-plan-2024";
    private const string Comparison = Plan + "/compare?scenarios=one-park-less,wet-summer&trials=1024";

    private const string Target = Plan + "/edit?at=targets.erosion-gullies";
    private const string Team = Plan + "/edit?at=teams.water-bureau";

    private static readonly string[] Pages =
        [Plan, Comparison, "/plans", "/history", Plan + "/runs", "/new-plan", Plan + "/edit", Target, Team];

    public static TheoryData<string, string, ColorScheme> Looks
    {
        get
        {
            var looks = new TheoryData<string, string, ColorScheme>();
            foreach (var page in Pages)
            {
                looks.Add(page, "en", ColorScheme.Light);
                looks.Add(page, "en", ColorScheme.Dark);
                looks.Add(page, "zh-CN", ColorScheme.Light);
                looks.Add(page, "zh-CN", ColorScheme.Dark);
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Page_KeepsNobodyOut(string path, string locale, ColorScheme scheme)
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, path), locale, scheme: scheme);
        await IsWholeAsync(open, path);

        var found = await open.Page.RunAxe();

        await open.ShowAsync($"page-{NameOf(path)}-{locale}-{scheme}");
        Assert.True(
            found.Violations.Length == 0,
            string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        Assert.Empty(open.Errors);
    }

    [Theory]
    [InlineData(Plan, "zh-CN")]
    [InlineData(Plan, "en")]
    [InlineData(Comparison, "zh-CN")]
    [InlineData(Plan + "/runs", "zh-CN")]
    [InlineData("/history", "en")]
    [InlineData(Target, "zh-CN")]
    [InlineData(Team, "en")]
    [InlineData("/new-plan", "en")]
    public async Task Page_OnAPhone_IsNoWiderThanTheScreen(string path, string locale)
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, path), locale, width: 390);
        await IsWholeAsync(open, path);
        await open.ShowAsync($"phone-{NameOf(path)}-{locale}");

        var width = await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.InRange(width, 1, 390);
    }

    private static string NameOf(string path) => path.Split("?scenarios")[0].Split('/')[^1].Replace("?at=", "-");

    private static Task IsWholeAsync(OpenPage open, string path) => path switch
    {
        Plan => open.HasSettledAsync(),
        Target or Team => Expect(open.Page.Locator("#form-title")).ToBeVisibleAsync(),
        Comparison => Expect(open.Page.Locator(".drawn img")).Not.ToHaveCountAsync(0, new() { Timeout = 60_000 }),
        _ => Expect(open.Page.Locator("h1")).ToBeVisibleAsync(),
    };
}
