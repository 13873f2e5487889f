using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Explanations;

namespace WorkPlanSim.Plotting.Tests.Figures.Explanations;

/// <summary>The figures of explanations of the seed plan, of every target by its name, in both languages.</summary>
public class ExplanationFigureTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Explanation>> Explained = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, Lazy<DifferenceExplanation>> Split = new(StringComparer.Ordinal);

    public static TheoryData<string, Language> Targets
    {
        get
        {
            // Some are explained; the names of all are tried below.
            var cases = new TheoryData<string, Language>();
            foreach (var target in Samples.Plan.Targets.Where((_, i) => i % 8 == 0))
            {
                cases.Add(target.Id, Language.En);
                cases.Add(target.Id, Language.Zh);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Figures_OfATarget_HaveNoTextOverAnother(string target, Language language)
    {
        var figures = ExplanationFigures.Of(Of(target), language, "test");

        Assert.Equal(["tornado", "lever-values"], figures.Select(f => f.Name), StringComparer.Ordinal);
        Assert.Empty(figures.SelectMany(SvgTexts.Collisions));
        Assert.All(figures, f => Assert.Contains("1024", f.Text.Source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Zh)]
    public void Figures_UnderEveryNameOfThePlan_HaveNoTextOverAnother(Language language)
    {
        var explanation = Of("erosion-gullies");

        Assert.Empty(Samples.Plan.Targets.SelectMany(t => ExplanationFigures.Of(
                explanation with { Target = explanation.Target with { Title = t.Title } }, language, "test"))
            .SelectMany(SvgTexts.Collisions));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Zh)]
    public void Waterfalls_OfScenarios_HaveNoTextOverAnotherAndPartsThatAddUp(Language language)
    {
        foreach (var scenario in Samples.Scenarios.Where((_, i) => i % 3 == 0))
        {
            var explanation = Why(scenario);
            var figures = ExplanationFigures.Of(explanation, "erosion-gullies", language, "test");

            Assert.Equal(["why-number-met", "why-target"], figures.Select(f => f.Name), StringComparer.Ordinal);
            Assert.Empty(figures.SelectMany(SvgTexts.Collisions));
        }
    }

    [Fact]
    public void Waterfall_Printed_AddsUpToItsEnd()
    {
        var explanation = Why(Samples.Scenarios[0]);
        var words = new ExplanationWords(explanation.Plan, 1, 1, Language.En, "test");

        Assert.All(explanation.Targets, t =>
        {
            var waterfall = Waterfall.OfTarget(explanation, t, words);
            var end = (t.Met.From + t.Met.Parts.Difference) * 1000.0 / explanation.Trials;

            // The start and the difference are rounded apart.
            Assert.Equal(end, waterfall.To, 1.0);
        });
    }

    [Fact]
    public void Tornado_OfATargetThatNeverFails_SaysThatThereIsNothingToExplain()
    {
        var explanation = Of("erosion-gullies") with { Met = 1024, Inputs = [] };

        var figure = ExplanationFigures.Of(explanation, Language.En, "test")[0];

        Assert.Contains("nothing to explain", figure.Text.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Levers_OfNone_SaySo()
    {
        var explanation = Of("erosion-gullies") with { Levers = [], Reaches = [] };

        var figure = ExplanationFigures.Of(explanation, Language.En, "test")[1];

        Assert.Contains("No fund may give to", figure.Text.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_DrawnTwice_GiveTheSameBytes()
    {
        ImmutableArray<Figure> Draw() => ExplanationFigures.Of(Of("erosion-gullies"), Language.Zh, "test");

        Assert.Equal(Draw().Select(f => f.ToSvg()), Draw().Select(f => f.ToSvg()), StringComparer.Ordinal);
        Assert.Equal(Draw()[0].ToPng(1), Draw()[0].ToPng(1));
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
        foreach (var language in new[] { Language.En, Language.Zh })
        {
            foreach (var target in Samples.Plan.Targets.Where((_, i) => i % 8 == 0).Select(t => t.Id).Append("erosion-gullies"))
            {
                Write(folder, $"{target}-{language}", ExplanationFigures.Of(Of(target), language, "test"));
            }

            foreach (var scenario in Samples.Scenarios)
            {
                Write(folder, $"{scenario.Id}-{language}", ExplanationFigures.Of(Why(scenario), "erosion-gullies", language, "test"));
            }
        }
    }

    private static void Write(string folder, string end, ImmutableArray<Figure> figures)
    {
        foreach (var figure in figures)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{figure.Name}-{end}.png"), figure.ToPng(1));
        }
    }

    private static Explanation Of(string target) => Explained.GetOrAdd(target, id => new Lazy<Explanation>(
        () => Explainer.Explain(Runs(), Scenario.Baseline, id, CancellationToken.None))).Value;

    private static DifferenceExplanation Why(Scenario scenario) => Split.GetOrAdd(scenario.Id, _ => new Lazy<DifferenceExplanation>(
        () => DifferenceExplainer.Explain(Runs(), Scenario.Baseline, scenario, CancellationToken.None))).Value;

    private static TrialRuns Runs() => new(Samples.Plan, seed: 1, trials: 1024, threads: 1);
}
