using System.Globalization;
using System.Text.Json.Nodes;
using WorkPlanSim.Web.Tests.Api;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>What is drawn of the chosen target, held against what the API says of the same trials: those of seed 1, 10 000 of them.</summary>
public sealed class PanelChartTests(SeedServer seed, Chromium chromium) : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    private const string Plan = "plans/work-plan-2024";

    // Where lines and labels lie, as a reader sees them.
    private const string Fan =
        """
        fan => {
          const line = name => { const e = fan.querySelector(name); return e && ['x1', 'y1', 'x2', 'y2'].map(a => +e.getAttribute(a)); };
          const labels = [...fan.querySelectorAll('text.tick')];
          const at = (text, axis) => { const e = labels.find(l => l.textContent === text); return e ? +e.getAttribute(axis) : NaN; };
          const last = fan.querySelector('.median').getAttribute('d').split('L').pop().split(' ').map(Number);
          return { pace: line('.pace'), goal: line('.goal-line'), deadline: line('.deadline'),
            whole: at('100%', 'y') - 4, half: at('50%', 'y') - 4, none: at('0%', 'y') - 4,
            january: at('Jan', 'x'), october: at('Oct', 'x'), november: at('Nov', 'x'), december: at('Dec', 'x'), last };
        }
        """;

    private const string Months =
        """
        chart => [...chart.querySelectorAll(':scope > svg > g')].map(g => Object.fromEntries(
          [...g.querySelectorAll('rect')].map(r => [r.getAttribute('class'), +r.getAttribute('height')])))
        """;

    private static readonly (string Drawn, string Name)[] Kinds =
        [("by-money", "budget"), ("by-people", "staffing"), ("by-season", "season"), ("by-capacity", "capacity"), ("by-start", "start")];

    [Fact]
    public async Task Fan_HasGoalPaceLineAndDeadline_WhereTheyBelong()
    {
        using var client = new ApiClient(seed.Address);
        var target = await TargetAsync(client, "erosion-gullies");
        await using var open = await OpenAsync("erosion-gullies");

        var fan = await open.Page.Locator(".fan > svg").EvaluateAsync<JsonFan>(Fan);

        // The axis is linear in the share: half way between nothing and the goal lies half of it.
        Assert.Equal((fan.Whole + fan.None) / 2.0, fan.Half, 0.2);
        Assert.Equal([fan.Whole, fan.Whole], [fan.Goal[1], fan.Goal[3]]);
        var month = (fan.December - fan.January) / 11.0;
        Assert.Equal(fan.January - (month / 2.0), fan.Pace![0], 0.2);
        Assert.Equal(fan.December + (month / 2.0), fan.Pace[2], 0.2);
        Assert.Equal([fan.None, fan.Whole], [fan.Pace[1], fan.Pace[3]]);
        Assert.Equal(fan.December + (month / 2.0), fan.Deadline[0], 0.2);
        var median = (double)target["attainment"]!.AsArray()[^1]!["p50"]!;
        Assert.Equal(median, (fan.None - fan.Last[1]) / (fan.None - fan.Whole), 0.003);
        await Expect(open.Page.Locator(".fan .key")).ToContainTextAsync("pace line");
        await open.ShowAsync("panel-fan");
    }

    [Fact]
    public async Task Table_OfTheFan_SaysWhatIsDrawn()
    {
        using var client = new ApiClient(seed.Address);
        var target = await TargetAsync(client, "erosion-gullies");
        await using var open = await OpenAsync("erosion-gullies");
        await open.Page.Locator(".fan summary").ClickAsync();

        var july = open.Page.Locator(".fan tbody tr").Nth(6);

        var band = target["attainment"]!.AsArray()[6]!;
        string[] expected = ["Jul", .. new[] { "p5", "p25", "p50", "p75", "p95" }.Select(q => PercentOf((double)band[q]!))];
        await Expect(july.Locator("th, td")).ToHaveTextAsync(expected);
    }

    [Fact]
    public async Task Deadline_BeforeTheEndOfTheYear_IsDrawnThere_AndBottlenecksEndWithIt()
    {
        await using var open = await OpenAsync("proposals-handled");

        var fan = await open.Page.Locator(".fan > svg").EvaluateAsync<JsonFan>(Fan);

        Assert.Equal((fan.October + fan.November) / 2.0, fan.Deadline[0], 0.2);
        await Expect(open.Page.Locator(".bottlenecks > svg > g")).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task Bottlenecks_AreTold_MonthByMonth()
    {
        using var client = new ApiClient(seed.Address);
        var run = await client.RunAsync(Plan + "/explanations", new { target = "erosion-gullies", trials = 10_000, seed = 1 });
        var binding = (await client.GetJsonAsync($"runs/{run["id"]}/result"))["binding"]!.AsArray();
        await using var open = await OpenAsync("erosion-gullies");

        var months = await open.Page.Locator(".bottlenecks").EvaluateAsync<Dictionary<string, double>[]>(Months);

        Assert.Equal(12, months.Length);
        Assert.All(binding.Zip(months), pair => Assert.All(
            Kinds, kind => Assert.Equal(100.0 * (double)pair.First![kind.Name]!, pair.Second[kind.Drawn], 0.051)));
        Assert.Contains(months, m => m.Values.Sum() > 20.0);
        var chart = open.Page.Locator(".bottlenecks > svg");
        var label = await chart.GetAttributeAsync("aria-label");
        Assert.Contains("Jan ", label, StringComparison.Ordinal);
        Assert.Contains("Dec ", label, StringComparison.Ordinal);
    }

    private async Task<OpenPage> OpenAsync(string target)
    {
        var open = await chromium.OpenAsync(seed.Address);
        await open.HasSettledAsync();
        await open.Page.Locator($"tr[data-target={target}] .pick").ClickAsync();
        await Expect(open.Page.Locator($"tr[data-target={target}]")).ToHaveClassAsync("chosen");
        await Expect(open.Page.Locator(".levers [role=status]")).ToHaveCountAsync(0);
        return open;
    }

    private static async Task<JsonNode> TargetAsync(ApiClient client, string id)
    {
        var run = await client.RunAsync(Plan + "/projections", new { trials = 10_000, seed = 1 });
        var found = await client.GetJsonAsync($"runs/{run["id"]}/result");
        return found["targets"]!.AsArray().Single(t => (string)t!["id"]! == id)!;
    }

    private static string PercentOf(double share) => (100.0 * share) switch
    {
        > 0.0 and < 0.5 => "<1%",
        var percent => Math.Round(percent, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture) + "%",
    };

    private sealed record JsonFan
    {
        public double[]? Pace { get; init; }

        public double[] Goal { get; init; } = [];

        public double[] Deadline { get; init; } = [];

        public double[] Last { get; init; } = [];

        public double Whole { get; init; }

        public double Half { get; init; }

        public double None { get; init; }

        public double January { get; init; }

        public double October { get; init; }

        public double November { get; init; }

        public double December { get; init; }
    }
}
