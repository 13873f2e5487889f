using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Sensitivity;

namespace WorkPlanSim.Analysis.Tests.Sensitivity;

/// <summary>Judged by functions whose indices are known in closed form.</summary>
public class FirstOrderIndexTests
{
    private const int Trials = 100_000;

    public static TheoryData<string> Functions => [nameof(TestFunction.Ishigami), nameof(TestFunction.SobolG)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Index_OfATestFunction_IsWithinTwoPointsOfTheAnalyticOne(string name)
    {
        var function = Function(name);

        var indices = IndicesOf(function, seed: 1, Trials);

        Assert.All(function.Indices.Zip(indices), pair => Assert.Equal(pair.First, pair.Second.Value, tolerance: 0.02));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Index_OfFewTrials_IsNotRaisedByTheirChance(string name)
    {
        // 40 bins of 25 trials: uncorrected, inputs without effect would come out at 39 / 999, 0.039, on average.
        const int Seeds = 200;
        var function = Function(name);
        var samples = Enumerable.Range(0, Seeds).Select(seed => IndicesOf(function, (ulong)seed, 1000)).ToArray();

        var means = function.Indices.Select((_, input) => samples.Average(indices => indices[input].Value));

        Assert.All(function.Indices.Zip(means), pair => Assert.Equal(pair.First, pair.Second, tolerance: 0.01));
    }

    [Fact]
    public void Index_OfAnInputWithoutEffect_CannotBeToldFromNothing()
    {
        var index = IndicesOf(TestFunction.Ishigami, seed: 2, Trials)[3];

        Assert.Equal(0.0, index.Value, tolerance: 0.002);
        Assert.Equal(0.0, index.Interval.Low);
        Assert.InRange(index.Interval.HalfWidth, 0.0, 0.002);
    }

    [Fact]
    public void Index_OfWhatTheInputDecides_IsOne()
    {
        var trials = Enumerable.Repeat(50L, 20).ToArray();
        var met = Enumerable.Range(0, 20).Select(b => b < 7 ? 0L : 50L).ToArray();

        var index = FirstOrderIndex.Of(ConditionalTally.OfMet(trials, met));

        Assert.Equal(new FirstOrderIndex(1.0, new ConfidenceInterval(1.0, 1.0)), index);
    }

    [Fact]
    public void Index_OfCounts_IsTheAdjustedVarianceExplained()
    {
        // Half the bins 10 of 100, half 30: all vary not quite alike. W = 100/99 (0.09 + 0.21)/2, and B = 0.1² - 0.95 W
        // / 100 · 20/20.
        var trials = Enumerable.Repeat(100L, 20).ToArray();
        var met = Enumerable.Range(0, 20).Select(b => b % 2 == 0 ? 10L : 30L).ToArray();
        var within = 100.0 / 99.0 * 0.15;
        var between = 0.01 - (0.95 * 20.0 * within / 2000.0);

        var index = FirstOrderIndex.Of(ConditionalTally.OfMet(trials, met));

        Assert.Equal(between / (between + within), index!.Value, tolerance: 1e-12);
    }

    [Fact]
    public void Index_OfCountsAndOfTheirTrials_IsTheSame()
    {
        var positions = Uniforms.Draw(3, 1, 2000)[0];
        var outputs = Uniforms.Draw(4, 1, 2000)[0].Zip(positions, (u, p) => u < p ? 1.0 : 0.0).ToArray();
        var (trials, met) = Counts(positions, outputs, 20);

        var ofTrials = FirstOrderIndex.Of(ConditionalTally.Of(positions, outputs, 20));
        var ofCounts = FirstOrderIndex.Of(ConditionalTally.OfMet(trials, met));

        Assert.Equal(ofCounts!.Value, ofTrials!.Value, tolerance: 1e-12);
        Assert.Equal(ofCounts.Interval.Low, ofTrials.Interval.Low, tolerance: 1e-12);
        Assert.Equal(ofCounts.Interval.High, ofTrials.Interval.High, tolerance: 1e-12);
    }

    [Fact]
    public void Index_OfAnOutputInAnotherUnit_IsTheSame()
    {
        var sample = Uniforms.Draw(5, 2, 1000);
        var outputs = sample[0].Zip(sample[1], (x, y) => x + y).ToArray();

        var index = FirstOrderIndex.Of(ConditionalTally.Of(sample[0], outputs, 20));
        var scaled = FirstOrderIndex.Of(
            ConditionalTally.Of(sample[0], [.. outputs.Select(y => 1e5 + (1000.0 * y))], 20));

        Assert.Equal(0.5, index!.Value, tolerance: 0.05);
        Assert.Equal(index.Value, scaled!.Value, tolerance: 1e-9);
        Assert.Equal(index.Interval.HalfWidth, scaled.Interval.HalfWidth, tolerance: 1e-9);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(100L)]
    public void Index_OfATargetThatIsNeverOrAlwaysMet_IsNone(long met)
    {
        var tally = ConditionalTally.OfMet(
            [.. Enumerable.Repeat(100L, 20)], [.. Enumerable.Repeat(met, 20)]);

        Assert.Null(FirstOrderIndex.Of(tally));
    }

    [Fact]
    public void Index_OfNoTwoTrialsInABin_IsNone()
    {
        var one = Enumerable.Range(0, 20).Select(b => b < 10 ? 1L : 0L).ToArray();

        Assert.Null(FirstOrderIndex.Of(ConditionalTally.OfMet(one, one)));
        Assert.Null(FirstOrderIndex.Of(ConditionalTally.Of([], [], 20)));
    }

    [Fact]
    public void Index_OfAConstantThatIsNoWholeNumber_IsNone()
    {
        var positions = Uniforms.Draw(6, 1, 997)[0];

        Assert.Null(FirstOrderIndex.Of(ConditionalTally.Of(positions, [.. Enumerable.Repeat(0.1, 997)], 20)));
    }

    private static FirstOrderIndex[] IndicesOf(TestFunction function, ulong seed, int trials) =>
        [.. TestFunctionTallies.Of(function, seed, trials).Select(t => FirstOrderIndex.Of(t)!)];

    private static TestFunction Function(string name) =>
        name == nameof(TestFunction.Ishigami) ? TestFunction.Ishigami : TestFunction.SobolG;

    private static (long[] Trials, long[] Met) Counts(double[] positions, double[] outputs, int bins)
    {
        var (trials, met) = (new long[bins], new long[bins]);
        foreach (var (position, output) in positions.Zip(outputs))
        {
            trials[(int)(position * bins)]++;
            met[(int)(position * bins)] += (long)output;
        }

        return (trials, met);
    }
}
