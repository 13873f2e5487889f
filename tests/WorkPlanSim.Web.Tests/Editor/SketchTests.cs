using WorkPlanSim.Domain.Plans;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.PlanFiles.Editing;
using WorkPlanSim.Web.Editor.Sketches;

namespace WorkPlanSim.Web.Tests.Editor;

/// <summary>Pictures of what is typed: inside their frame, in the right order, nothing where there is nothing to see.</summary>
public sealed class SketchTests
{
    [Theory]
    [InlineData("8 to 16", 48)]
    [InlineData("-1 to 1", 48)]
    [InlineData("pert(1, 2, 4)", 48)]
    [InlineData("beta(0.5, 0.5)", 48)]
    [InlineData("discrete(0: 0.7, 1: 0.2, 2: 0.1)", 3)]
    [InlineData("empirical(3, 5, 5, 8)", 3)]
    [InlineData("bernoulli(0.2)", 2)]
    [InlineData("truncated(normal(12, 3), 5, 20)", 48)]
    public void Picture_StaysInItsFrame(string typed, int bars)
    {
        var picture = SketchGeometry.Of(QuantityText.Read(typed))!;

        Assert.Equal(bars, picture.Bars.Length);
        Assert.All(picture.Bars, b => Assert.InRange(b.X, 0.0, SketchGeometry.Width - b.Width + 1e-9));
        Assert.All(picture.Bars, b => Assert.InRange(b.Height, 0.0, SketchGeometry.Height));
        Assert.Contains(picture.Bars, b => b.Height > SketchGeometry.Height - 3.0);
        if (!picture.Sketch.IsDiscrete)
        {
            // From P10 to P90 lie 80 of the 99 % that are drawn, to the width of a bar at either end.
            Assert.InRange(picture.Bars.Where(b => b.IsMiddle).Sum(b => b.Height) / picture.Bars.Sum(b => b.Height), 0.72, 0.89);
        }

        Assert.True(picture.X(picture.Sketch.P10) <= picture.X(picture.Sketch.P50) && picture.X(picture.Sketch.P50) <= picture.X(picture.Sketch.P90));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("")]
    [InlineData("16 to 8")]
    [InlineData("pert(1, 2")]
    [InlineData("weibull(0.001, 1)")]
    public void NothingToSee_IsNotDrawn(string typed) => Assert.Null(SketchGeometry.Of(QuantityText.Read(typed)));

    [Theory]
    [InlineData(11.3137, "11.3")]
    [InlineData(0.00412, "0.00412")]
    [InlineData(123456.0, "123,456")]
    [InlineData(-0.5, "−0.5")]
    [InlineData(0.0, "0")]
    [InlineData(2.5e-7, "2.5E−7")]
    public void Number_HasThreeDigits(double value, string expected) => Assert.Equal(expected, SketchNumber.Of(value));

    [Fact]
    public void Series_AsAMap_HasItsDefaultWhereNothingElseIs()
    {
        Assert.True(PlanCalendar.TryCreate(PeriodUnit.Month, "2024-01", 3, out var calendar));

        var picture = SeriesSketch.Of(PlanValue.OfFlow("{default: 0.9, 2024-02: 0.4 to 0.7}"), calendar, isShare: true)!;

        Assert.Equal([(0.9, 0.9), (0.4, 0.7), (0.9, 0.9)], picture.Bands.Select(b => b!.Value));
        Assert.Equal((0.0, 1.0), (picture.Least, picture.Most));
        Assert.True(picture.Y(1.0) < picture.Y(0.4));
    }

    [Fact]
    public void Series_AsAList_LeavesOutWhatIsNoNumber()
    {
        var picture = SeriesSketch.Of(PlanValue.OfFlow("[1, x, 4]"), null, isShare: false)!;

        Assert.Equal([true, false, true], picture.Bands.Select(b => b is not null));
        Assert.Equal(4.0, picture.Most);
    }
}
