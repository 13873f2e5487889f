using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tests.Tables;

/// <summary>Judges by golden text: read the files as a user would when they change.</summary>
public sealed class ExplainPageTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Show_Sample_GivesTheGoldenText(Language language) => Golden.Check(
        $"explain-{language}.txt".ToLowerInvariant(), Shown(80, language, SampleExplanation.Gullies));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Show_ATargetThatNeverFails_GivesTheGoldenText(Language language) => Golden.Check(
        $"explain-safe-{language}.txt".ToLowerInvariant(), Shown(80, language, SampleExplanation.Safe));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void ShowWhy_Sample_GivesTheGoldenText(Language language) => Golden.Check(
        $"why-{language}.txt".ToLowerInvariant(),
        Shown(80, t => new WhyPage(language, quiet: false).Show(t, SampleExplanation.Rural, "erosion-gullies")));

    [Fact]
    public void ShowWhy_PrintedParts_AddUpToThePrintedWhole()
    {
        var lines = Shown(120, t => new WhyPage(Language.En, quiet: true).Show(t, SampleExplanation.Rural, null)).Split('\n');

        var parts = lines.Where(l => l.Length > 3 && char.IsDigit(l[1]) && l[..4].Trim().Length == 1)
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] != '±').ToArray()[^2])
            .Select(Number).ToList();
        var whole = lines.First(l => l.TrimStart().StartsWith("all ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
        Assert.Equal(5, parts.Count);
        Assert.Equal(Number(whole), parts.Sum());
    }

    [Fact]
    public void ShowWhy_ScenariosThatChangeTheSame_SaysSo()
    {
        var same = SampleExplanation.Why(SamplePlan.Plan, Scenario.Baseline, Scenario.Baseline);

        Assert.Contains(
            "Both scenarios change the same",
            Shown(80, t => new WhyPage(Language.En, quiet: false).Show(t, same, null)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(140)]
    public void Show_AnyWidth_KeepsIt(int width)
    {
        var text = Shown(width, Language.En, SampleExplanation.Gullies)
            + Shown(width, t => new WhyPage(Language.En, quiet: false).Show(t, SampleExplanation.Rural, "erosion-gullies"));

        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, line));
    }

    [Fact]
    public void Show_TitleThatSteersTheTerminal_IsMadeHarmless()
    {
        var steering = SampleExplanation.Gullies with
        {
            Target = SampleExplanation.Gullies.Target with { Title = BilingualText.Same("[red]a[/]\u001b[2Jb") },
        };

        Assert.Contains("[red]a[/]\uFFFD[2Jb", Shown(80, Language.En, steering), StringComparison.Ordinal);
    }

    private static decimal Number(string text) =>
        decimal.Parse(text.Trim('▲', '▼'), System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(int width, Language language, Explanation explanation) =>
        Shown(width, t => new ExplainPage(language, quiet: false).Show(t, explanation));

    private static string Shown(int width, Action<Terminal> show)
    {
        using var text = new StringWriter();
        show(new Terminal { Out = text, Error = TextWriter.Null, Width = width });
        return text.ToString();
    }
}
