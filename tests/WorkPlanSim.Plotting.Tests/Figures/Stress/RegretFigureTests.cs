using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Stress;

namespace WorkPlanSim.Plotting.Tests.Figures.Stress;

/// <summary>The regrets of the seed plan's scenarios in its worlds, in both languages.</summary>
public sealed class RegretFigureTests
{
    private static readonly Lazy<PlanSet> Seed = new(() => PlanReader.ReadFiles(
        Path.Combine(Samples.Root, "seeds", "work-plan.yaml"), FilesIn("scenarios"), FilesIn("scenarios/worlds"))
        .Value ?? throw new InvalidOperationException("The seed plan has errors."));

    private static readonly Lazy<StressResult> All = new(() => Run(100, 100));

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Zh)]
    public void Figure_OfAllScenarios_HasNoTextOverAnother(Language language)
    {
        var figure = RegretFigure.Draw(All.Value, language, "test");

        Assert.Equal("regrets", figure.Name, StringComparer.Ordinal);
        Assert.Empty(SvgTexts.Collisions(figure));
        Assert.Contains("1024", figure.Text.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(3, 3)]
    public void Figure_OfFew_HasNoTextOverAnother(int scenarios, int worlds)
    {
        var result = Run(scenarios, worlds);

        Assert.All(Enum.GetValues<Language>(), l => Assert.Empty(SvgTexts.Collisions(RegretFigure.Draw(result, l, "test"))));
    }

    [Fact]
    public void Figure_Rows_BeginWithTheLeastRegretted()
    {
        var figure = RegretFigure.Draw(All.Value, Language.En, "test");

        var titles = SvgTexts.Of(figure).Select(t => t.Text).ToList();
        var order = Enumerable.Range(0, All.Value.Scenarios.Length).OrderBy(s => All.Value.LargestRegret(s).Regret)
            .Select(s => All.Value.Scenarios[s].Title.En).ToList();
        Assert.Equal(order, titles.Where(order.Contains), StringComparer.Ordinal);
    }

    /// <summary>Every regret of every choice in every world, then its largest: row by row, the least regretted choice first.</summary>
    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Zh)]
    public void Figure_Sample_HasEveryRegretInItsRow(Language language)
    {
        var result = SampleStress.Told;
        var figure = RegretFigure.Draw(result, language, "test");

        // By hand: 47.39, 46.13 and 43.09 are the most that are met in the three worlds.
        string[] expected =
        [
            "0", "0", "0.31", "0.31",
            "0.23", "0.49", "0", "0.49",
            "0.40", "0.57", "0.26", "0.57",
            "0.70", "0.90", "0.56", "0.90",
        ];
        var texts = SvgTexts.Of(figure).Where(t => t.Text.Contains('.') && t.Text.Length == 4 || t.Text == "0")
            .OrderBy(t => t.Top).ThenBy(t => t.Left).Select(t => t.Text);
        Assert.Equal(expected, texts, StringComparer.Ordinal);
        Assert.Empty(SvgTexts.Collisions(figure));
    }

    /// <summary>A cell without regret is grey, and the largest regret of all has the strongest colour.</summary>
    [Fact]
    public void Figure_Sample_IsColouredByRegret()
    {
        var svg = RegretFigure.Draw(SampleStress.Told, Language.En, "test").ToSvg();

        int Count(string color) => svg.Split(color, StringSplitOptions.None).Length - 1;
        var (none, largest) = (Fill(FigureColors.WideBand), Fill(FigureColors.Vermilion));

        // Three cells without, and one that is the largest of a world; each colour once more in the key.
        Assert.Equal(3 + 1, Count(none));
        Assert.Equal(1 + 1, Count(largest));
    }

    private static string Fill(ScottPlot.Color color) => $"fill=\"#{color.ToHex().TrimStart('#')[..6]}\"";

    private static StressResult Run(int scenarios, int worlds) => StressTest.Run(
        new TrialRuns(Seed.Value.Plan, 1, 1024, 2),
        [.. Seed.Value.Scenarios.Take(scenarios)],
        [.. Seed.Value.Worlds.Take(worlds)],
        CancellationToken.None);

    private static string[] FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Samples.Root, folder), "*.yaml").Order(StringComparer.Ordinal)];
}
