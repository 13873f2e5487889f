using CsCheck;
using WorkPlanSim.Analysis.Discovery;

namespace WorkPlanSim.Analysis.Tests.Discovery;

/// <summary>What holds of any trials, with equal values among them.</summary>
public class BoxPropertyTests
{
    private static readonly PrimOptions Options = new()
    {
        PeelShare = 0.1,
        LeastMass = 0.05,
        MostQuasiP = 0.05,
        Resamples = 3,
    };

    // Values that many trials share among others that are one trial's own.
    private static readonly Gen<(double[][] Inputs, bool[] Marks)> Samples = Gen.Int[1, 120].SelectMany(
        trials => Gen.Select(
            Gen.OneOf(Gen.Int[0, 3].Select(i => (double)i), Gen.Double[-5.0, 5.0]).Array[trials].Array[1, 4],
            Gen.Select(Gen.Int[1, 5], Gen.Int[0, 5].Array[trials]).Select(
                (of, draws) => draws.Select(d => d < of).ToArray())));

    [Fact]
    public void Path_OfAnyTrials_GetsDenserAndSmallerAtEveryPeel() => Samples.Sample(sample =>
    {
        var path = Prim.Find(MarkedTrials.Of(sample.Inputs, sample.Marks), Options).Path;

        Assert.Equal(sample.Marks.Length, path[0].Trials);
        Assert.All(path.Zip(path.Skip(1)), pair =>
        {
            Assert.True(pair.Second.Density > pair.First.Density);
            Assert.True(pair.Second.Trials < pair.First.Trials);
            Assert.True(pair.Second.Mass >= Options.LeastMass);
        });
    });

    [Fact]
    public void Box_OnAnyPath_HoldsWhatItSays() => Samples.Sample(sample =>
    {
        var found = Prim.Find(MarkedTrials.Of(sample.Inputs, sample.Marks), Options);

        Assert.All(found.Path.Append(found.Fit), fit =>
        {
            var inside = Enumerable.Range(0, sample.Marks.Length)
                .Where(t => fit.Box.Contains(PlantedBox.Row(sample.Inputs, t))).ToArray();

            Assert.Equal(inside.Length, fit.Trials);
            Assert.Equal(inside.Count(t => sample.Marks[t]), fit.Marked);
            Assert.Equal((sample.Marks.Length, sample.Marks.Count(m => m)), (fit.AllTrials, fit.AllMarked));
            Assert.All(fit.Box.Limits, l => Assert.True(l.HasLow || l.HasHigh));
            Assert.Equal(fit.Box.Limits.Length, fit.Box.Limits.Select(l => l.Input).Distinct().Count());
        });
    });

    [Fact]
    public void Limits_OfAnyFoundBox_AreFewAndCertain() => Samples.Sample(sample =>
    {
        var found = Prim.Find(MarkedTrials.Of(sample.Inputs, sample.Marks), Options with { MostInputs = 2 });

        Assert.InRange(found.Limits.Length, 0, 2);
        Assert.Equal(found.Limits.OrderBy(l => l.QuasiP), found.Limits);
        Assert.All(found.Limits, l =>
        {
            Assert.InRange(l.QuasiP, 0.0, 0.05);
            Assert.Equal(l.Limit.HasLow, l.LowStays is not null);
            Assert.Equal(l.Limit.HasHigh, l.HighStays is not null);
        });
        Assert.Equal(found.Limits.Length > 0, found.Fit.Density > found.Path[0].Density);
    });

    [Fact]
    public void Found_InTrialsInAnotherOrder_IsTheSame() => Gen.Select(Samples, Gen.Int[0, 200]).Sample((sample, turn) =>
    {
        T[] Turned<T>(T[] column) => [.. column.Skip(turn % column.Length), .. column.Take(turn % column.Length)];

        var found = Prim.Find(MarkedTrials.Of(sample.Inputs, sample.Marks), Options with { Resamples = 0 });
        var turned = Prim.Find(
            MarkedTrials.Of([.. sample.Inputs.Select(Turned)], Turned(sample.Marks)), Options with { Resamples = 0 });

        Assert.Equal<BoxLimit>(found.Fit.Box.Limits, turned.Fit.Box.Limits);
        Assert.Equal<FoundLimit>(found.Limits, turned.Limits);
    });
}
