using ScottPlot;
using ScottPlot.Plottables;
using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures.Discovery;
using WorkPlanSim.Plotting.Figures.Explanations;

namespace WorkPlanSim.Plotting.Tests.Figures.Discovery;

/// <summary>What the scatter of a box draws, counted anew from the trials.</summary>
public sealed class BoxScatterTests
{
    /// <summary>Only trials in which the third condition holds are drawn; failed ones as diamonds, in the order of the trials.</summary>
    [Fact]
    public void Draw_ThreeLimits_HasADotForEveryTrialInWhichTheThirdHolds()
    {
        var conditions = SampleConditions.Gullies;
        var (plot, dots) = Draw(conditions);

        int[] expected = [.. Enumerable.Range(0, 200).Where(k => conditions.FreshValues[2][k] is >= 9.95 and <= 14.2)];
        Assert.Equal(expected.Length, dots);
        var (held, failed) = (Dots(plot, MarkerShape.OpenCircle), Dots(plot, MarkerShape.FilledDiamond));
        Assert.Equal(
            expected.Where(k => conditions.FreshFailed[k]).Select(k => conditions.FreshValues[0][k]), failed.Select(d => d.X));
        Assert.Equal(
            expected.Where(k => !conditions.FreshFailed[k]).Select(k => conditions.FreshValues[0][k]), held.Select(d => d.X));
        Assert.NotEmpty(failed);
    }

    /// <summary>Months late are whole numbers: dots are spread by less than a half, and the box reaches to the half below its limit.</summary>
    [Fact]
    public void Draw_WholeNumbers_AreSpreadAndStayOnTheirSideOfTheBox()
    {
        var conditions = SampleConditions.Gullies;
        var (plot, _) = Draw(conditions);
        var box = Assert.Single(plot.GetPlottables<Rectangle>());

        int[] drawn = [.. Enumerable.Range(0, 200).Where(k => conditions.FreshValues[2][k] is >= 9.95 and <= 14.2)];
        var late = drawn.Where(k => conditions.FreshFailed[k]).Select(k => conditions.FreshValues[1][k]).ToList();
        var heights = Dots(plot, MarkerShape.FilledDiamond).Select(d => d.Y).ToList();
        Assert.All(late.Zip(heights), p => Assert.Equal(p.First, p.Second, 0.31));
        Assert.True(heights.Distinct().Count() > late.Distinct().Count());
        Assert.Equal(1.5, box.Y1, 1e-9);
        Assert.Equal(0.524, box.X2, 1e-9);
    }

    /// <summary>As many dots lie within the drawn rectangle as trials in the box, failed and not.</summary>
    [Fact]
    public void Draw_AnyBox_EnclosesItsTrials()
    {
        var conditions = SampleConditions.Gullies;
        var (plot, _) = Draw(conditions);
        var box = Assert.Single(plot.GetPlottables<Rectangle>());

        bool IsIn(int k) => conditions.Found!.Limits.Select((l, i) => l.Limit.Contains(conditions.FreshValues[i][k])).All(holds => holds);
        bool Encloses(Coordinates dot) => dot.X >= box.X1 && dot.X <= box.X2 && dot.Y >= box.Y1 && dot.Y <= box.Y2;
        var trials = Enumerable.Range(0, 200).Where(IsIn).ToList();
        Assert.Equal(trials.Count(k => conditions.FreshFailed[k]), Dots(plot, MarkerShape.FilledDiamond).Count(Encloses));
        Assert.Equal(trials.Count(k => !conditions.FreshFailed[k]), Dots(plot, MarkerShape.OpenCircle).Count(Encloses));
        Assert.NotEmpty(trials);
    }

    [Fact]
    public void Draw_OneLimit_HasEveryTrialOverItsValue()
    {
        var conditions = SampleConditions.Two.Further[0];
        var (plot, dots) = Draw(conditions);

        Assert.Equal(150, dots);
        Assert.Equal(30, Dots(plot, MarkerShape.FilledDiamond).Count);
        Assert.Equal(13.5, Assert.Single(plot.GetPlottables<Rectangle>()).X1, 1e-9);
        Assert.False(plot.Axes.Left.IsVisible);
    }

    [Fact]
    public void Figures_OfTwoBoxes_AreTwoAndTellThemApart()
    {
        var figures = BoxFigure.Of(SampleConditions.Two, Language.En, "test");

        Assert.Equal(["failure-conditions", "failure-conditions-2"], figures.Select(f => f.Name), StringComparer.Ordinal);
        Assert.DoesNotContain("outside of those before", figures[0].Text.Subtitle, StringComparison.Ordinal);
        Assert.Contains("outside of those before", figures[1].Text.Subtitle, StringComparison.Ordinal);
        Assert.Contains("57%", figures[1].Text.Subtitle, StringComparison.Ordinal);
        Assert.Empty(figures.SelectMany(SvgTexts.Collisions));
    }

    private static (Plot Plot, int Dots) Draw(FailureConditions conditions)
    {
        var words = new ExplanationWords(conditions.Plan, conditions.Trials, conditions.Seed, Language.En, "test");
        var scatter = new BoxScatter(conditions, conditions.Found!, words);
        return (scatter.Draw(), scatter.Dots);
    }

    private static List<Coordinates> Dots(Plot plot, MarkerShape shape) =>
        [.. plot.GetPlottables<ScottPlot.Plottables.Markers>().Single(m => m.MarkerStyle.Shape == shape).Data.GetScatterPoints()];
}
