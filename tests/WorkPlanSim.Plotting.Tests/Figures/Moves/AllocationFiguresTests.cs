using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures.Moves;

namespace WorkPlanSim.Plotting.Tests.Figures.Moves;

/// <summary>The figures of an allocation made by hand, and of moves between targets of every name of the seed plan, in both languages.</summary>
public sealed class AllocationFiguresTests
{
    [Theory]
    [InlineData(Language.En, "Erosion gullies treated", "unallocated", "30 万元", "1 post")]
    [InlineData(Language.Zh, "治理侵蚀沟", "未分配", "30 万元", "1 人")]
    public void Moves_Sample_AreRowsInOrderOfWorth(Language language, string target, string nobody, string money, string posts)
    {
        var figure = Assert.Single(AllocationFigures.Of(SampleAllocation.Answer, language, "test"));

        Assert.Equal("moves", figure.Name, StringComparer.Ordinal);
        Assert.Empty(SvgTexts.Collisions(figure));
        var texts = SvgTexts.Of(figure).Select(t => t.Text).ToList();
        Assert.Equal(["+0.15", "+0.08", "0.00"], texts.Where(t => t is "+0.15" or "+0.08" or "0.00" or "−0.00"), StringComparer.Ordinal);
        Assert.All(new[] { target, nobody, money, posts }, t => Assert.Contains(t, texts, StringComparer.Ordinal));
        Assert.Contains("20000", figure.Text.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En, "4 more moves")]
    [InlineData(Language.Zh, "另有 4 处调整")]
    public void Moves_BetweenTargetsOfEveryName_HaveNoTextOverAnother(Language language, string rest)
    {
        var targets = Samples.Plan.Targets;
        for (var first = 0; first < targets.Length; first += 24)
        {
            ImmutableArray<AllocationMove> moves =
            [
                .. Enumerable.Range(first, 24).Select(i => new AllocationMove(
                    i % 3 != 0,
                    i % 3 != 0 ? Samples.Plan.Funds[i % Samples.Plan.Funds.Length].Id : Samples.Plan.Teams[i % Samples.Plan.Teams.Length].Id,
                    i % 7 == 0 ? null : targets[i % targets.Length].Id,
                    targets[(i + 1) % targets.Length].Id,
                    10m * i,
                    Mean(0.9 - (0.01 * i), 0.02))),
            ];
            var figure = AllocationFigures.Of(SampleAllocation.Answer with { Plan = Samples.Plan, Moves = moves }, language, "test")[0];

            Assert.Empty(SvgTexts.Collisions(figure));
            Assert.Contains(SvgTexts.Of(figure), t => t.Text == rest);
        }
    }

    [Theory]
    [InlineData(Language.En, "No change is recommended")]
    [InlineData(Language.Zh, "不建议调整")]
    public void Moves_WhoseGainDidNotHold_SaySo(Language language, string said) => Assert.Contains(
        said, AllocationFigures.Of(SampleAllocation.Luck, language, "test")[0].Text.Headline, StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.En, "a demand does not hold")]
    [InlineData(Language.Zh, "要求不成立")]
    public void Moves_WhereADemandFails_SaySo(Language language, string said)
    {
        DemandCheck failed = new(UnmetLimitKind.AtLeast, "erosion-gullies", 0.8, 0.75, new ConfidenceInterval(0.74, 0.76));

        var figure = AllocationFigures.Of(SampleAllocation.Answer with { Demands = [failed] }, language, "test")[0];

        Assert.Contains(said, figure.Text.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En, "expected number met", "P(all mandatory met)", "all money")]
    [InlineData(Language.Zh, "预期实现项数", "必须完成的全部实现的概率", "全部资金")]
    public void Frontier_Sample_HasAPointForEachLevelInBothPanels(Language language, string met, string mandatory, string axis)
    {
        var figure = Assert.Single(AllocationFigures.Of(SampleAllocation.Frontier, language, "test"));

        Assert.Equal("frontier", figure.Name, StringComparer.Ordinal);
        Assert.Empty(SvgTexts.Collisions(figure));
        var texts = SvgTexts.Of(figure).Select(t => t.Text).ToList();
        Assert.Equal(["60.0%", "62.0%", "64.0%", "66.0%", "68.0%", "70.0%", "72.0%"], Bests(texts), StringComparer.Ordinal);
        Assert.All(new[] { "4200", "6000", "7800" }, t => Assert.Equal(2, texts.Count(x => x.Replace(",", "", StringComparison.Ordinal) == t)));
        Assert.All(new[] { "3.80", "4.10" }, t => Assert.Contains(t, texts, StringComparer.Ordinal));
        Assert.All(new[] { met, mandatory }, t => Assert.Contains(t, texts, StringComparer.Ordinal));
        Assert.Equal(2, texts.Count(t => t.StartsWith(axis, StringComparison.Ordinal)));
        Assert.Contains("90%", figure.Text.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Zh)]
    public void Frontier_WithoutTheLeastMoney_HasNoPointThere(Language language)
    {
        var figure = AllocationFigures.Of(SampleAllocation.ShortFrontier, language, "test")[0];

        Assert.Empty(SvgTexts.Collisions(figure));
        Assert.Equal(
            ["62.0%", "64.0%", "66.0%", "68.0%", "70.0%", "72.0%"], Bests(SvgTexts.Of(figure).Select(t => t.Text)), StringComparer.Ordinal);
    }

    [Fact]
    public void Figures_WhereAFolderIsNamed_AreWrittenThere()
    {
        var folder = Environment.GetEnvironmentVariable("FIGURES_OUT");
        if (string.IsNullOrEmpty(folder))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var figure in AllocationFigures.Of(SampleAllocation.Answer, language, "test")
                .Concat(AllocationFigures.Of(SampleAllocation.Frontier, language, "test")))
            {
                File.WriteAllBytes(Path.Combine(folder, $"{figure.Name}-{language}.png"), figure.ToPng(1));
            }
        }
    }

    // Those of the frontier have one decimal; the plan's own 55.0 % and the axis are left out.
    private static IEnumerable<string> Bests(IEnumerable<string> texts) =>
        texts.Where(t => t.EndsWith(".0%", StringComparison.Ordinal) && t != "55.0%");

    private static MeanDifference Mean(double value, double spread) => new(value, new ConfidenceInterval(value - spread, value + spread));
}
