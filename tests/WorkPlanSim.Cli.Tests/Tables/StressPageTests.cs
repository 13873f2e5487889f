using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tests.Tables;

/// <summary>Judges by golden text: read the files as a user would when they change.</summary>
public sealed class StressPageTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Show_Sample_GivesTheGoldenText(Language language) =>
        Golden.Check($"stress-{language}.txt".ToLowerInvariant(), Shown(80, language, SampleStress.Told));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Show_ATieAndOneChoice_GiveTheGoldenText(Language language) => Golden.Check(
        $"stress-few-{language}.txt".ToLowerInvariant(),
        Shown(80, language, SampleStress.Tied) + Shown(80, language, SampleStress.Alone));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void ShowConditions_Sample_GivesTheGoldenText(Language language) => Golden.Check(
        $"discover-{language}.txt".ToLowerInvariant(),
        Shown(80, language, SampleConditions.Gullies) + Shown(80, language, SampleConditions.Plan));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void ShowConditions_Two_GivesTheGoldenText(Language language) =>
        Golden.Check($"discover-two-{language}.txt".ToLowerInvariant(), Shown(80, language, SampleConditions.Two));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void ShowConditions_None_GivesTheGoldenText(Language language) => Golden.Check(
        $"discover-none-{language}.txt".ToLowerInvariant(),
        string.Concat(Enum.GetValues<ConditionsGap>().Select(gap => Shown(80, language, SampleConditions.None(gap)))));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(140)]
    public void Show_AnyWidth_KeepsIt(int width)
    {
        var text = Shown(width, Language.En, SampleStress.Told) + Shown(width, Language.En, SampleConditions.Two);

        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, line));
    }

    [Fact]
    public void Show_TitlesThatSteerTheTerminal_AreMadeHarmless()
    {
        var steering = BilingualText.Same("[red]a[/]\u001b[2Jb");
        var stress = SampleStress.Told with
        {
            Scenarios = [.. SampleStress.Told.Scenarios.Select(s => s with { Title = steering })],
            Worlds = [.. SampleStress.Told.Worlds.Select(s => s with { Title = steering })],
        };
        var conditions = SampleConditions.Gullies with
        {
            Inputs = [.. SampleConditions.Gullies.Inputs.Select(i => i with { Owner = steering })],
        };

        var text = Shown(140, Language.En, stress) + Shown(140, Language.En, conditions);

        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("[red]a[/]\uFFFD[2Jb", text, StringComparison.Ordinal);
    }

    private static string Shown(int width, Language language, StressResult result) =>
        Shown(width, t => new StressPage(language, quiet: false).Show(t, result));

    private static string Shown(int width, Language language, FailureConditions conditions) =>
        Shown(width, t => new DiscoverPage(language, quiet: false).Show(t, conditions));

    private static string Shown(int width, Action<Terminal> show)
    {
        using var text = new StringWriter();
        show(new Terminal { Out = text, Error = TextWriter.Null, Width = width });
        return text.ToString();
    }
}
