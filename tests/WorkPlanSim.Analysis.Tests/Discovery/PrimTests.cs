using MathNet.Numerics.Distributions;
using WorkPlanSim.Analysis.Discovery;

namespace WorkPlanSim.Analysis.Tests.Discovery;

/// <summary>Judged by boxes that were planted.</summary>
public class PrimTests
{
    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void Find_APlantedCorner_FindsItsInputsItsLimitsAndNoOthers(ulong seed)
    {
        var trials = PlantedBox.Trials(seed, 8, 2000, x => x[1] < 0.4 && x[5] > 0.7);

        var found = Prim.Find(trials);

        Assert.Equal([1, 5], found.Fit.Box.Limits.Select(l => l.Input));
        var (first, second) = (found.Fit.Box.LimitOf(1), found.Fit.Box.LimitOf(5));
        Assert.False(first.HasLow || second.HasHigh);
        Assert.Equal(0.4, first.High, tolerance: 0.03);
        Assert.Equal(0.7, second.Low, tolerance: 0.03);
        Assert.InRange(found.Fit.Density, 0.8, 1.0);
        Assert.InRange(found.Fit.Coverage, 0.6, 0.8);
        Assert.All(found.Limits, l => Assert.InRange(l.QuasiP, 0.0, 1e-10));
        Assert.All(found.Limits, l => Assert.InRange((l.LowStays ?? l.HighStays)!.Value, 0.95, 1.0));
    }

    [Fact]
    public void Find_APlantedBand_FindsBothOfItsEnds()
    {
        var trials = PlantedBox.Trials(4, 5, 2000, x => x[2] is > 0.3 and < 0.5);

        var found = Assert.Single(Prim.Find(trials).Limits);

        Assert.Equal(2, found.Limit.Input);
        Assert.Equal(0.3, found.Limit.Low, tolerance: 0.03);
        Assert.Equal(0.5, found.Limit.High, tolerance: 0.03);
        Assert.InRange(found.LowStays!.Value, 0.95, 1.0);
        Assert.InRange(found.HighStays!.Value, 0.95, 1.0);
    }

    [Fact]
    public void Find_AnEventThatHappensOrNot_IsFoundByIt()
    {
        // The event, which one in five trials has, takes a fifth of them at once; patience must not pass it over.
        var columns = Uniforms.Draw(5, 6, 2000);
        columns[3] = [.. columns[3].Select(u => u < 0.2 ? 1.0 : 0.0)];
        var marks = Uniforms.Draw(6, 1, 2000)[0].Zip(columns[3], (c, e) => c < (e > 0.0 ? 0.7 : 0.1)).ToArray();

        var found = Assert.Single(Prim.Find(MarkedTrials.Of(columns, marks)).Limits);

        Assert.Equal(new BoxLimit(3, 1.0, double.PositiveInfinity), found.Limit);
    }

    [Fact]
    public void Find_BehindTrialsMarkedByChance_FindsTheConditionStill()
    {
        // The lower half of the values is marked, and so are the highest twentieth: no thin slice makes the rest
        // denser.
        double[] values = [.. Enumerable.Range(0, 200).Select(i => (double)i)];

        var trials = MarkedTrials.Of([values], [.. values.Select(v => v is < 100.0 or >= 190.0)]);

        var found = Assert.Single(Prim.Find(trials).Limits);

        Assert.False(found.Limit.HasLow);
        Assert.Equal(99.0, found.Limit.High, tolerance: 5.0);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(-1.0)]
    public void Find_WithPeelsThatTakeTooMuch_PastesItOnAgain(double sign)
    {
        // Of 200 values the outermost 70 are marked. Halves leave 100, then 50, which has the better balance.
        double[] values = [.. Enumerable.Range(0, 200).Select(i => sign * i)];
        var trials = MarkedTrials.Of([values], [.. values.Select(v => sign * v >= 130.0)]);

        var found = Prim.Find(trials, new PrimOptions { PeelShare = 0.5, Resamples = 0 });

        Assert.Equal(1.0, found.Fit.Density);
        Assert.InRange(found.Fit.Marked, 67, 70);
        Assert.Equal(sign > 0.0, found.Fit.Box.LimitOf(0).HasLow);
    }

    [Fact]
    public void Find_InNoise_SeldomFindsACondition()
    {
        // Few marked trials among many inputs' values: where chance has most to choose from.
        var found = Enumerable.Range(0, 60)
            .Select(seed => PlantedBox.Trials((ulong)seed, 8, 1000, x => false))
            .Select(trials => Prim.Find(trials, new PrimOptions { Resamples = 0 }))
            .Where(f => f.Limits.Length > 0);

        Assert.InRange(found.Count(), 0, 3);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void Find_WhereNoneOrAllAreMarked_FindsNoCondition(double share)
    {
        var columns = Uniforms.Draw(7, 3, 200);

        var found = Prim.Find(MarkedTrials.Of(columns, [.. Enumerable.Repeat(share > 0.5, 200)]));

        Assert.Empty(found.Limits);
        Assert.Single(found.Path);
        Assert.Equal(share, found.Fit.Density);
        Assert.Equal(share, found.Fit.Coverage);
    }

    [Fact]
    public void Find_InNoTrialsOrNoInputs_FindsNoCondition()
    {
        Assert.Empty(Prim.Find(MarkedTrials.Of([[], []], [])).Limits);
        Assert.Empty(Prim.Find(MarkedTrials.Of([], [true, false])).Limits);
    }

    [Fact]
    public void Find_MoreLimitsThanASentenceHolds_KeepsTheMostCertain()
    {
        var trials = PlantedBox.Trials(8, 6, 4000, x => x[0] < 0.9 && x[2] < 0.5 && x[4] < 0.6);

        var found = Prim.Find(trials, new PrimOptions { MostInputs = 2, Resamples = 0 });

        Assert.Equal([2, 4], found.Limits.Select(l => l.Limit.Input));
        Assert.All(found.Limits, l => Assert.Null(l.LowStays ?? l.HighStays));
    }

    [Fact]
    public void Judge_LimitsThatChanceMade_AreAsStableAsInOtherTrialsAndNotAsInTheirOwn()
    {
        // Nothing depends on anything; with a loose quasi-p something is found all the same in many samples. How often halves of other
        // trials find such a limit is what the search is worth, and the trials in which it was found bear it out far more often.
        var options = new PrimOptions { MostQuasiP = 0.05, Resamples = 20 };
        var (byOthers, byThemselves) = (new List<double>(), new List<double>());
        for (var seed = 0UL; seed < 60UL; seed++)
        {
            var found = Prim.Find(PlantedBox.Trials(seed, 8, 1000, x => false), options);
            byThemselves.AddRange(Stays(found));
            byOthers.AddRange(Stays(Prim.Judge(found, PlantedBox.Trials(seed + 500UL, 8, 1000, x => false), options)));
        }

        Assert.InRange(byOthers.Count, 20, 400);
        Assert.InRange(byOthers.Average(), 0.0, 0.2);
        Assert.InRange(byThemselves.Average(), 1.5 * byOthers.Average(), 1.0);
    }

    [Fact]
    public void Judge_ALimitThatIsReal_IsStableInOtherTrials()
    {
        var found = Prim.Find(PlantedBox.Trials(1, 6, 600, x => x[0] < 0.3), new PrimOptions { Resamples = 0 });

        var judged = Assert.Single(Prim.Judge(found, PlantedBox.Trials(2, 6, 600, x => x[0] < 0.3)).Limits);

        Assert.Equal(1.0, judged.HighStays);
        Assert.Equal(found.Limits[0] with { HighStays = 1.0 }, judged);
    }

    [Fact]
    public void Half_OfTrials_HoldsEachHalfOfTheTime()
    {
        const int Halves = 2000;
        var trials = MarkedTrials.Of([[4.0, 1.0, 3.0, 2.0, 5.0]], [true, false, true, false, true]);
        MarkedTrials[] halves = [.. Enumerable.Range(0, Halves).Select(h => trials.Half(new(3), h))];

        Assert.All(halves, h => Assert.Equal((3, 3), (h.Count, h.Counted.ToArray().Distinct().Count())));
        Assert.All(halves, h => Assert.Equal(h.Sorted(0).Select(t => h.Value(0, t)).Order(), h.Sorted(0).Select(t => h.Value(0, t))));

        // 3 of 5: 4 sd of 2000 are 0.044.
        Assert.All(Enumerable.Range(0, 5), t => Assert.Equal(0.6, halves.Count(h => h.Counted.Contains(t)) / (double)Halves, 0.044));
    }

    [Fact]
    public void QuasiP_OfALimit_IsTheBinomialTail()
    {
        // Of 20 trials below 0.5, 12 are marked; of all 50, 15.
        double[] values = [.. Enumerable.Range(0, 50).Select(i => i < 20 ? 0.25 : 0.75)];
        var trials = MarkedTrials.Of([values], [.. Enumerable.Range(0, 50).Select(i => i is < 12 or >= 47)]);
        var fit = trials.Fit(new Box([new BoxLimit(0, double.NegativeInfinity, 0.5)]));

        Assert.Equal((20, 12, 50, 15), (fit.Trials, fit.Marked, fit.AllTrials, fit.AllMarked));
        Assert.Equal(1.0 - Binomial.CDF(0.3, 20, 11), Prim.QuasiP(trials, fit, 0), tolerance: 1e-12);
        Assert.Equal(1.0, Prim.QuasiP(trials, trials.Fit(Box.Everything), 0));
    }

    [Fact]
    public void Trials_OfWrongShapeOrValue_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => MarkedTrials.Of([[1.0]], [true, false]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MarkedTrials.Of([[1.0, double.NaN]], [true, false]));
    }

    [Fact]
    public void Options_OutOfRange_AreRefused() => Assert.All(
        [
            new PrimOptions { PeelShare = 0.0 },
            new PrimOptions { PeelShare = double.NaN },
            new PrimOptions { PasteShare = 0.6 },
            new PrimOptions { LeastMass = 1.1 },
            new PrimOptions { MostQuasiP = -0.1 },
            new PrimOptions { MostInputs = 0 },
            new PrimOptions { Resamples = -1 },
        ],
        options => Assert.Throws<ArgumentOutOfRangeException>(() => Prim.Find(MarkedTrials.Of([], []), options)));

    private static IEnumerable<double> Stays(FoundBox found) =>
        found.Limits.SelectMany(l => new[] { l.LowStays, l.HighStays }).OfType<double>();
}
