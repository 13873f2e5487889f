using Spectre.Console.Testing;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Cli.Tests.Tables;

/// <summary>Judges by golden text: read the files as a user would when they change.</summary>
public sealed class ReplayPageTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Show_Sample_GivesTheGoldenText(Language language) => Golden.Check(
        $"replay-{language}.txt".ToLowerInvariant(),
        Shown(80, t => new ReplayPage(language, quiet: false).Show(t, SampleReplay.Year)));

    [Theory]
    [InlineData(Language.Zh, "erosion-gullies")]
    [InlineData(Language.En, "erosion-gullies")]
    [InlineData(Language.Zh, "south-park")]
    [InlineData(Language.En, "south-park")]
    [InlineData(Language.Zh, "petition-cases")]
    [InlineData(Language.En, "petition-cases")]
    [InlineData(Language.En, "foreign-trade")]
    [InlineData(Language.En, "river-water")]
    [InlineData(Language.En, "livelihood")]
    public void ShowTarget_Sample_GivesTheGoldenText(Language language, string target) => Golden.Check(
        $"replay-{target}-{language}.txt".ToLowerInvariant(),
        Shown(80, t => new ReplayPage(language, quiet: false).ShowTarget(t, SampleReplay.Year.Of(target))));

    [Theory]
    [InlineData(Language.Zh, "同一种子 --sampling latin、")]
    [InlineData(Language.En, "with this seed --sampling latin and")]
    public void Show_OfLatinHypercubes_SaysWhichRunHasTheTrial(Language language, string said)
    {
        var year = SampleReplay.Year with { Sampling = Sampling.Latin };

        var text = Shown(120, t => new ReplayPage(language, quiet: false).Show(t, year));

        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains($"--trial {year.Trial} --sampling latin --target", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(140)]
    public void Show_WholePlan_KeepsTheWidthAndShowsEveryMonthOnce(int width)
    {
        var year = SampleReplay.Of(SamplePlan.OfSize(61), Scenario.Baseline, 1, 3);

        var text = Shown(width, t => new ReplayPage(Language.En, quiet: false).Show(t, year));

        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, line));
        var heads = text[text.IndexOf("Money that arrived", StringComparison.Ordinal)..text.IndexOf("Posts", StringComparison.Ordinal)];
        Assert.All(["Jan", "Jun", "Jul", "Dec"], month => Assert.Equal(1, heads.Split(month).Length - 1));
    }

    [Fact]
    public void DriverTables_OnAWideConsole_ArePutBesideOneAnotherInOneTable()
    {
        using var console = new TestConsole().Width(120);

        foreach (var (_, table) in new DriverYearTables(SampleReplay.Year, Language.Zh, 120).Make())
        {
            console.Write(table);
        }

        Assert.Equal(3, console.Output.Split("12月").Length - 1);
    }

    [Fact]
    public void ShowTarget_TitleThatSteersTheTerminal_IsMadeHarmless()
    {
        var target = SampleReplay.Year.Targets[0];
        var steering = target with { Target = target.Target with { Title = BilingualText.Same("[red]a[/]\u001b[2Jb\u202Ec") } };

        var text = Shown(80, t => new ReplayPage(Language.En, quiet: false)
            .ShowTarget(t, SampleReplay.Year with { Targets = [steering] }));

        Assert.Contains("[red]a[/]\uFFFD[2Jb\uFFFDc", text, StringComparison.Ordinal);
    }

    private static string Shown(int width, Action<Terminal> show)
    {
        using var text = new StringWriter();
        show(new Terminal { Out = text, Error = TextWriter.Null, Width = width });
        return text.ToString();
    }
}
