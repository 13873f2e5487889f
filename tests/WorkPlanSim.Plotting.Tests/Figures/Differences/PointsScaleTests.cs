using CsCheck;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Differences;

namespace WorkPlanSim.Plotting.Tests.Figures.Differences;

/// <summary>The scale of differences can be read at the width of any panel.</summary>
public class PointsScaleTests
{
    private const float TickSize = 13;

    private static readonly Gen<PairedDifference> Clear = Gen.Select(
        Gen.Long[100, 100_000], Gen.Double[0.01, 1.0], Gen.Bool, (trials, share, rises) =>
        {
            var count = Math.Clamp((long)(trials * share), 12, trials);
            return new PairedDifference(true, rises ? count : 0, rises ? 0 : count, trials);
        });

    private static readonly Gen<(PairedDifference[] Changes, float Width)> Scales =
        Gen.Select(Clear.Array[1, 9], Gen.Float[150, 900]);

    [Fact]
    public void Ticks_OfAnyChanges_ShowZeroAndMoreWithoutOverlap() => Scales.Sample(
        (changes, width) =>
        {
            var scale = Of(changes, width);

            Assert.Contains(0.0, scale.Ticks);
            Assert.InRange(scale.Ticks.Length, 2, 13);
            var labels = scale.Ticks.Select(tick => (
                Middle: (tick - scale.Low) / scale.PointsPerPixel,
                Half: TextMeasure.Width(PointsScale.Label(tick), TickSize) / 2)).ToList();
            Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(
                pair.First.Middle + pair.First.Half < pair.Second.Middle - pair.Second.Half));
            Assert.Distinct(scale.Ticks.Select(PointsScale.Label), StringComparer.Ordinal);
        });

    [Fact]
    public void Ends_OfAnyChanges_LeaveRoomForTheNumbers() => Scales.Sample(
        (changes, width) =>
        {
            var scale = Of(changes, width);

            Assert.Equal(width, (scale.High - scale.Low) / scale.PointsPerPixel, 0.01 * width);
            Assert.All(changes, met => Assert.InRange(met.Interval.Low * 100.0, scale.Low, scale.High));
            Assert.All(changes, met => Assert.InRange(met.Interval.High * 100.0, scale.Low, scale.High));
        });

    private static PointsScale Of(PairedDifference[] changes, float width) =>
        new([.. changes.Select((met, i) => new TargetChange(1, i, met))], width);
}
