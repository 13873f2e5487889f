using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Reports;

namespace WorkPlanSim.Plotting.Tests.Reports;

/// <summary>What the page claims is true of the data, above all where there is little to claim.</summary>
public class AnswerTextTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(-0.3)]
    public void Headline_EverythingWithinChance_SaysThatNothingHelps(double gain)
    {
        var (headline, details) = Say(Comparisons.With(Language.En, (gain, 0.5), (0.1, 0.2)));

        Assert.StartsWith("Nothing helps: none of 2 scenarios", headline, StringComparison.Ordinal);
        Assert.Equal(["Nor does any meet fewer on average beyond chance."], details);
    }

    [Fact]
    public void Headline_AllScenariosHarm_SaysThatNothingHelpsAndHowManyHarm()
    {
        var (headline, details) = Say(Comparisons.With(Language.Zh, (-2, 0.5), (-1, 0.2), (0.1, 0.2)));

        Assert.StartsWith("没有情景", headline, StringComparison.Ordinal);
        Assert.Equal(["其中 2 个使预期实现的目标明显减少。"], details);
    }

    [Fact]
    public void Headline_LargestGainWithinChance_NamesTheLargestBeyondIt()
    {
        var data = Comparisons.With(Language.En, (5, 6), (1, 0.2), (0.5, 0.1));

        var (headline, details) = Say(data);

        Assert.Contains(Name(data, 2), headline, StringComparison.Ordinal);
        Assert.DoesNotContain(Name(data, 1), headline, StringComparison.Ordinal);
        Assert.Contains("(+1.00)", headline, StringComparison.Ordinal);
        Assert.DoesNotContain(details, d => d.StartsWith("The lead is not clear", StringComparison.Ordinal));
    }

    [Fact]
    public void Headline_Tie_NamesBoth()
    {
        var data = Comparisons.With(Language.En, (1, 0.2), (0.5, 0.1), (1, 0.2));

        var (headline, _) = Say(data);

        Assert.Contains($"{Name(data, 1)}” and “{Name(data, 3)}” help most, exactly alike", headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Details_RunnerUpClose_SayThatTheLeadIsNotClear()
    {
        var data = Comparisons.With(Language.En, (1, 0.2), (0.9, 0.2));

        var (_, details) = Say(data);

        Assert.Contains(details, d => d.Contains("lead is not clear", StringComparison.Ordinal) && d.Contains(Name(data, 2), StringComparison.Ordinal));
    }

    [Fact]
    public void Details_LossesBeyondChance_CountThoseAlone()
    {
        var data = Comparisons.With(Language.En, (1, 0.2)).Changing(1, (300, 0), (0, 200), (10, 12), (0, 100));

        var (_, details) = Say(data);

        var harm = Assert.Single(details, d => d.StartsWith("It harms", StringComparison.Ordinal));
        Assert.StartsWith("It harms 2 targets beyond chance: ", harm, StringComparison.Ordinal);
        Assert.Contains($"{data.Title(data.Baseline.Targets[1].Target)} (−20 points)", harm, StringComparison.Ordinal);
        Assert.Contains($"{data.Title(data.Baseline.Targets[3].Target)} (−10 points)", harm, StringComparison.Ordinal);
    }

    [Fact]
    public void Details_NoTargetWorse_SaySo()
    {
        var (_, details) = Say(Comparisons.With(Language.En, (1, 0.2)).Changing(1, (300, 0), (12, 10)));

        Assert.Contains("No target becomes less likely beyond chance.", details, StringComparer.Ordinal);
    }

    [Fact]
    public void Details_NoMandatoryTargets_ClaimNothingOfThem()
    {
        var (_, details) = Say(Comparisons.With(Language.En, (1, 0.2)).WithoutMandatory());

        Assert.DoesNotContain(details, d => d.Contains("mandatory", StringComparison.Ordinal));
    }

    [Fact]
    public void Headline_SuppositionGainsMost_NamesTheBestDecision()
    {
        var data = Comparisons.With(Language.En, (9, 0.2), (1, 0.2), (-2, 0.2), (0.1, 0.3)).Supposing(1, 3, 4);

        var (headline, details) = Say(data);

        Assert.StartsWith($"“{Name(data, 2)}” helps most", headline, StringComparison.Ordinal);
        Assert.DoesNotContain(details, d => d.StartsWith("The lead is not clear", StringComparison.Ordinal));
        Assert.Equal(
            "3 scenarios are no decisions but suppose other weather, arrival of money or absences; change in the expected number met: "
            + $"“{Name(data, 1)}” +9.00, “{Name(data, 3)}” −2.00; within chance: “{Name(data, 4)}”.",
            details[^1]);
    }

    [Fact]
    public void Headline_OnlySuppositionsHelp_SaysThatNoDecisionDoes()
    {
        var (headline, details) = Say(Comparisons.With(Language.En, (9, 0.2), (0.1, 0.2), (-1, 0.2), (-9, 0.2)).Supposing(1, 4));

        Assert.StartsWith("Nothing helps: none of the 2 scenarios that are decisions", headline, StringComparison.Ordinal);
        Assert.Equal("One meets fewer on average beyond chance.", details[0]);
    }

    [Theory]
    [InlineData(Language.En, "No decision to compare")]
    [InlineData(Language.Zh, "没有可以决定的情景可比")]
    public void Headline_NothingButSuppositions_SaysSo(Language language, string said)
    {
        var (headline, details) = Say(Comparisons.With(language, (9, 0.2), (-1, 0.2)).Supposing(1, 2));

        Assert.StartsWith(said, headline, StringComparison.Ordinal);
        Assert.Single(details);
    }

    private static (string Headline, List<string> Details) Say(FigureData data)
    {
        var text = new AnswerText(data, new Answer(data.Comparison));
        return (text.Headline(), [.. text.Details()]);
    }

    private static string Name(FigureData data, int scenario) => data.Title(data.Comparison.Projections[scenario].Scenario);
}
