using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Cli.Tests.Tables;

/// <summary>Judges by golden text: read the files as a user would when they change.</summary>
public sealed class PageTests
{
    [Theory]
    [InlineData(Language.Zh, 80)]
    [InlineData(Language.Zh, 120)]
    [InlineData(Language.En, 80)]
    [InlineData(Language.En, 120)]
    public void RunPage_Sample_GivesTheGoldenText(Language language, int width)
    {
        var text = Shown(width, t => new RunPage(language, quiet: false).Show(
            t, SampleComparison.Single.Projections[0], Stopping.TrialsReached, precision: null));

        Golden.Check($"run-{language}-{width}.txt".ToLowerInvariant(), text);
    }

    [Theory]
    [InlineData(Language.Zh, 80)]
    [InlineData(Language.Zh, 120)]
    [InlineData(Language.En, 80)]
    [InlineData(Language.En, 120)]
    public void ComparePage_FiveScenarios_GivesTheGoldenText(Language language, int width)
    {
        var comparison = SampleComparison.Many(SamplePlan.Plan, [SampleComparison.Rural, .. Numbered(4)]);

        var text = Shown(width, t => new ComparePage(language, quiet: false).Show(
            t, comparison, Stopping.TrialsReached, precision: null));

        Golden.Check($"compare-{language}-{width}.txt".ToLowerInvariant(), text);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Headings_WithAPrecision_SayHowPreciseAndWhichTarget(Language language)
    {
        var pair = SampleComparison.Pair;
        var reached = RunPrecision.Of(0.01, new WidestInterval(0, 3, IsDifference: false, 0.009402), pair);
        var gone = RunPrecision.Of(0.005, new WidestInterval(1, 0, IsDifference: true, 0.0125), pair);

        var text = Shown(80, t =>
        {
            t.Show(RunHeading.Make(pair.Projections[0], Stopping.PrecisionReached, reached, language));
            t.ShowLine();
            t.Show(RunHeading.MakeShared(pair.Projections[0], Stopping.PrecisionReached, reached, language));
            t.ShowLine();
            t.Show(RunHeading.MakeShared(pair.Projections[0], Stopping.MaximumReached, gone, language));
        });

        Golden.Check($"precision-{language}.txt".ToLowerInvariant(), text);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Headings_OfLatinHypercubes_SayHowManyBlocks(Language language)
    {
        var latin = SampleComparison.Single.Projections[0] with { Sampling = Sampling.Latin, Trials = 10_240 };

        var text = Shown(80, t =>
        {
            t.Show(RunHeading.Make(latin, Stopping.TrialsReached, precision: null, language));
            t.ShowLine();
            t.Show(RunHeading.MakeShared(latin with { Trials = 1024 }, Stopping.TrialsReached, precision: null, language));
        });

        Golden.Check($"latin-{language}.txt".ToLowerInvariant(), text);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(200)]
    public void ComparePage_WholePlan_ShowsEveryTargetInEveryTableAndKeepsTheWidth(int width)
    {
        var plan = SamplePlan.OfSize(61);
        var comparison = SampleComparison.Many(plan, [.. Numbered(16)]);

        var text = Shown(width, t => new ComparePage(Language.En, quiet: false).Show(
            t, comparison, Stopping.TrialsReached, precision: null));

        var tables = Enumerable.Range(1, 16).Chunk(Math.Max(1, (width - 36) / 11)).Count();
        Assert.Equal(tables, text.Split("Probability of each target").Length - 1);
        var matrix = text[text.IndexOf("Probability of each target", StringComparison.Ordinal)..];
        Assert.All(
            Enumerable.Range(1, 61),
            i => Assert.True(matrix.Split($" {i:00}").Length - 1 >= tables, $"Target {i} is not in every table."));
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void RunPage_TitleThatSteersTheTerminal_IsMadeHarmless()
    {
        var projection = SampleComparison.Single.Projections[0];
        var plan = projection.Plan with { Title = BilingualText.Same("[red]a[/]\u001b[2Jb\u202Ec") };

        var text = Shown(80, t => new RunPage(Language.En, quiet: false).Show(
            t, projection with { Plan = plan }, Stopping.TrialsReached, precision: null));

        Assert.Contains("[red]a[/]\uFFFD[2Jb\uFFFDc", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ScenarioList_NoneBetter_MarksNone()
    {
        var pair = SampleComparison.Pair;
        var nothing = pair.Differences[0] with { ExpectedMet = new MeanDifference(0.1, new(-0.1, 0.3)) };

        var list = new ScenarioList(pair with { Differences = [nothing] }, Language.En);

        Assert.Equal(0, list.Best);
    }

    private static IEnumerable<Scenario> Numbered(int count) => Enumerable.Range(2, count).Select(i =>
        new Scenario($"variant-{i}", new BilingualText($"第{i}种安排", $"Another way to do it, number {i}"), []));

    private static string Shown(int width, Action<Terminal> show)
    {
        using var text = new StringWriter();
        show(new Terminal { Out = text, Error = TextWriter.Null, Width = width });
        return text.ToString();
    }
}
