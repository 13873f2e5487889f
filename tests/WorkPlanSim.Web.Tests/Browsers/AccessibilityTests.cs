using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using WorkPlanSim.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>Every page, in both languages and both themes: nothing that axe objects to, and a silent console.</summary>
public sealed class AccessibilityTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private const string Plan = "/plans/work-plan-2024";
    private const string Comparison = Plan + "/compare?scenarios=one-park-less,wet-summer&trials=1024";

    private const string Target = Plan + "/edit?at=targets.erosion-gullies";
    private const string Team = Plan + "/edit?at=teams.water-bureau";

    private const string Fund = Plan + "/edit?at=funds.general-budget";
    private const string Season = Plan + "/edit?at=seasons.earthworks";
    private const string Correlations = Plan + "/edit?at=correlations";
    private const string Nowhere = "/nowhere";

    private static readonly string[] Pages =
    [
        Plan, Comparison, "/plans", "/history", Plan + "/runs", "/new-plan", Plan + "/edit", Target, Team, Fund, Season, Correlations, Nowhere,
    ];

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

        await open.ShowAsync($"page-{NameOf(path)}-{locale}-{scheme}");
        await KeepsNobodyOutAsync(open);

        // That there is no such page is told with the status for it, of which the browser's console tells in turn.
        Assert.Equal(path == Nowhere ? 1 : 0, open.Errors.Count);
    }

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("zh-CN", ColorScheme.Dark)]
    public async Task Workbench_WithAllThatCanBeOpened_KeepsNobodyOut(string locale, ColorScheme scheme)
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, Plan), locale, scheme: scheme);
        await open.HasSettledAsync();
        await open.Page.Locator(".assumptions summary").ClickAsync();
        await open.Page.Locator(".fan summary").ClickAsync();
        await open.Page.Locator("#save-as").ClickAsync();
        await open.Page.Locator("tr[data-target=erosion-gullies] .posts input[type=number]").FillAsync("8");
        await open.Page.Keyboard.PressAsync("Tab");
        await Expect(open.Page.Locator("#faults")).ToBeVisibleAsync();
        await Expect(open.Page.Locator("#new-title")).ToBeVisibleAsync();
        await open.ShowAsync($"page-workbench-open-{locale}-{scheme}");

        await KeepsNobodyOutAsync(open);
    }

    [Theory]
    [InlineData("en", ColorScheme.Dark)]
    [InlineData("zh-CN", ColorScheme.Light)]
    public async Task Editor_WithAllThatCanBeOpened_KeepsNobodyOut(string locale, ColorScheme scheme)
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, Target), locale, scheme: scheme);
        await IsWholeAsync(open, Target);
        await open.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await open.Page.Locator("#f-targets-erosion-gullies-goal").FillAsync("none");
        await open.Page.Keyboard.PressAsync("Tab");
        await Expect(open.Page.Locator(".notes .wrong").First).ToBeVisibleAsync();
        await open.ShowAsync($"page-editor-open-{locale}-{scheme}");

        await KeepsNobodyOutAsync(open);
    }

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("zh-CN", ColorScheme.Dark)]
    public async Task Runs_WithATrialReplayed_AndTwoHeldAgainstOneAnother_KeepNobodyOut(string locale, ColorScheme scheme)
    {
        using var client = new ApiClient(seed.Address);
        await client.RunAsync("plans/work-plan-2024/projections", new { trials = 1024, seed = 71 });
        await client.RunAsync("plans/work-plan-2024/projections", new { trials = 1024, seed = 72 });
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, Plan + "/runs"), locale, scheme: scheme);
        await open.Page.Locator("#runs tbody button").First.ClickAsync();
        await open.Page.Locator("#replay-trial").ClickAsync();
        await Expect(open.Page.Locator("#replay-met")).ToBeVisibleAsync();
        foreach (var seedOf in new[] { "71", "72" })
        {
            await open.Page.Locator("#runs tbody tr").Filter(new() { Has = open.Page.GetByRole(AriaRole.Cell, new() { Name = seedOf, Exact = true }) })
                .First.GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await open.ShowAsync($"page-runs-open-{locale}-{scheme}");
        await KeepsNobodyOutAsync(open);
        await open.Page.Locator("#compare-two").ClickAsync();
        await Expect(open.Page.Locator("#unpaired")).ToBeVisibleAsync();

        await open.ShowAsync($"page-runs-apart-{locale}-{scheme}");
        await KeepsNobodyOutAsync(open);
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
    [InlineData(Nowhere, "zh-CN")]
    public async Task Page_OnAPhone_IsNoWiderThanTheScreen(string path, string locale)
    {
        await using var open = await chromium.OpenAsync(new Uri(seed.Address, path), locale, width: 390);
        await IsWholeAsync(open, path);
        await open.ShowAsync($"phone-{NameOf(path)}-{locale}");

        var width = await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.InRange(width, 1, 390);
    }

    private static async Task KeepsNobodyOutAsync(OpenPage open)
    {
        var found = await open.Page.RunAxe();
        Assert.True(
            found.Violations.Length == 0,
            string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    private static string NameOf(string path) => path.Split("?scenarios")[0].Split('/')[^1].Replace("?at=", "-");

    private static Task IsWholeAsync(OpenPage open, string path) => path switch
    {
        Plan => open.HasSettledAsync(),
        Target or Team or Fund or Season or Correlations => Expect(open.Page.Locator("#form-title")).ToBeVisibleAsync(),
        Comparison => Expect(open.Page.Locator(".drawn img")).Not.ToHaveCountAsync(0),
        _ => Expect(open.Page.Locator("h1")).ToBeVisibleAsync(),
    };
}
