using System.Globalization;
using Microsoft.Playwright;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Hosting;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Shelves;
using Xunit.Abstractions;

namespace WorkPlanSim.Web.Tests.Browsers;

/// <summary>
/// How long it takes from a slider's event to the finished page. Figures are printed and not judged, as they depend on the
/// machine; what is judged is that a burst ends on its last value.
/// </summary>
[Trait("Category", "Slow")]
public sealed class SliderMeasure(SeedServer seed, Chromium chromium, ITestOutputHelper output)
    : IClassFixture<SeedServer>, IClassFixture<Chromium>
{
    // Moves a slider so many times, each time after the page has shown what came of the time before.
    private const string Moves =
        """
        async ([selector, values, settle]) => {
          const slider = document.querySelector(selector), bench = document.querySelector('.workbench');
          const times = [];
          for (const value of values) {
            const before = +bench.dataset.question, start = performance.now();
            const shown = new Promise(done => {
              setTimeout(() => done(NaN), 10000);
              const watch = new MutationObserver(() => {
                if (+bench.dataset.question > before) { watch.disconnect(); done(performance.now()); }
              });
              watch.observe(bench, { attributes: true });
            });
            slider.value = value;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            times.push(await shown - start);
            await new Promise(done => setTimeout(done, settle));
          }
          return times;
        }
        """;

    private const string Burst =
        """
        async ([selector, values]) => {
          const slider = document.querySelector(selector);
          for (const value of values) {
            slider.value = value;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise(done => setTimeout(done, 16));
          }
        }
        """;

    private static readonly string[] Sixty = [.. Enumerable.Range(0, 60).Select(i => $"{2 * i}")];

    private static readonly string[] Anomalies = [.. Enumerable.Range(0, 60).Select(i =>
        (((i % 16) - 8) * 0.25).ToString(CultureInfo.InvariantCulture))];

    [Fact]
    public async Task Moves_OfMoneyAndSeasons_AreMeasured()
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        await open.HasSettledAsync();

        await TellAsync(open, "money of a target, settled between", "tr[data-target=erosion-gullies] .money input[type=range] >> nth=0", Sixty, 150);
        await TellAsync(open, "money of a target, one after the other", "tr[data-target=erosion-gullies] .money input[type=range] >> nth=0", Sixty, 0);
        await TellAsync(open, "a season, one after the other", ".assumptions input[type=range] >> nth=0", Anomalies, 0);

        var plan = await seed.Server.Services.GetRequiredService<PlanShelf>().FindAsync("work-plan-2024", default);
        var ticket = seed.Server.Services.GetRequiredService<RunTickets>().Of(
            plan!, new RunOrder("work-plan-2024", [Scenario.Baseline], 7, 1_000_000, Precision: null) { By = "tester" });
        var run = seed.Server.Services.GetRequiredService<RunBook>().Start(ticket).Run!;
        await TellAsync(open, "money of a target, while a million trials go on", "tr[data-target=erosion-gullies] .money input[type=range] >> nth=0", Sixty, 0);
        output.WriteLine($"the million was {(run.Now.IsEnd ? "no longer" : "still")} under way at the end");
        await run.CancelAsync(RunBook.LongestEnd);

        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Burst_EndsOnTheLastValue()
    {
        await using var open = await chromium.OpenAsync(seed.Address);
        var row = open.Page.Locator("tr[data-target=erosion-gullies]");
        await open.HasSettledAsync();
        await open.Page.EvaluateAsync(Burst, new object[] { "tr[data-target=erosion-gullies] .money .portion:first-child input[type=range]", Sixty });

        // Before the page has heard of the last move it looks settled.
        await open.Page.WaitForTimeoutAsync(500);
        await open.HasSettledAsync();
        var after = await row.Locator(".probability").TextContentAsync();

        await row.Locator(".money .portion:first-child input[type=range]").FillAsync("0");
        await open.HasSettledAsync();
        await row.Locator(".money .portion:first-child input[type=range]").FillAsync(Sixty[^1]);

        await Assertions.Expect(row.Locator(".probability")).ToHaveTextAsync(after!);
    }

    private async Task TellAsync(OpenPage open, string what, string locator, string[] values, int settle)
    {
        var id = "measured-" + what.Length;
        await open.Page.Locator(locator).EvaluateAsync("(slider, id) => slider.id = id", id);
        var times = (await open.Page.EvaluateAsync<double[]>(Moves, new object[] { "#" + id, values, settle })).Order().ToArray();
        Assert.All(times, t => Assert.True(double.IsFinite(t), "A move was not answered within 10 s."));
        output.WriteLine(FormattableString.Invariant(
            $"{what}: p50 {times[times.Length / 2]:0} ms, p95 {times[times.Length * 95 / 100]:0} ms, most {times[^1]:0} ms, {times.Length} moves"));
        await open.HasSettledAsync();
    }
}
