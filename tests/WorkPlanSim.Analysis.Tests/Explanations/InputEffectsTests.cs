using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Analysis.Tests.Explanations;

/// <summary>
/// Which of twenty inputs are said to tell, over many samples: none too often where none does, and a planted one where it does.
/// Whether a trial is met is drawn with a chance that is a known curve of the first input.
/// </summary>
public class InputEffectsTests
{
    private const int Inputs = 20;

    // Of 5 % over twenty inputs, half for either test.
    private const double Level = 0.05 / 2.0 / Inputs;

    [Theory]
    [InlineData(400, 0.5)]
    [InlineData(400, 0.1)]
    [InlineData(2000, 0.02)]
    public void Of_InputsWithoutEffect_TellsOfAnyInAtMost5PercentOfSamples(int trials, double chance)
    {
        const int Seeds = 400;

        var alarms = Enumerable.Range(1, Seeds).Count(seed => Effects((ulong)seed, trials, _ => chance).Any(e => e.IsTelling));

        // Consistent with 5 % or less, and no test that never says anything.
        Assert.InRange(Proportion.Wilson(alarms, Seeds).Low, 0.0, 0.05);
        Assert.InRange(alarms, 5, Seeds);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Of_InputsWithoutEffectInManySamples_TellsOfAnyInAtMost5Percent()
    {
        const int Seeds = 10_000;

        var alarms = Enumerable.Range(1, Seeds).Count(seed => Effects((ulong)seed, 400, _ => 0.3).Any(e => e.IsTelling));

        Assert.InRange(Proportion.Wilson(alarms, Seeds).Low, 0.0, 0.05);
        Assert.InRange(alarms / (double)Seeds, 0.03, 0.06);
    }

    [Fact]
    public void Of_AModestEffectOneWay_IsToldByItsTrendFarMoreOftenThanByBins()
    {
        // P(met) from 37.5 to 62.5 %: the score is normal around √1000 · 0.25 / √12 / 0.5 = 4.56, and 3.23 is needed: 91 %. The bins'
        // χ² with 19 degrees of freedom has 4.56² more than by chance, and 41.6 is needed: some 4 in 10.
        const int Seeds = 200;

        var effects = Enumerable.Range(1, Seeds)
            .Select(seed => Effects((ulong)seed, 1000, x => 0.375 + (0.25 * x)).Single(e => e.Column.Name == "input-0")).ToList();

        Assert.InRange(effects.Count(e => e.IsTelling) / (double)Seeds, 0.85, 1.0);
        Assert.InRange(effects.Count(e => e.BinsPValue <= 2.0 * Level) / (double)Seeds, 0.1, 0.55);
        Assert.All(effects, e => Assert.True(e.Trend.Z > 0.0));
    }

    [Fact]
    public void Of_AnEffectThatTurns_IsToldByBins()
    {
        // P(met) is 70 % at either end and 30 % in the middle: no trend.
        const int Seeds = 100;

        var effects = Enumerable.Range(1, Seeds)
            .Select(seed => Effects((ulong)seed, 1000, x => 0.3 + (1.6 * (x - 0.5) * (x - 0.5))).Single(e => e.Column.Name == "input-0"))
            .ToList();

        Assert.InRange(effects.Count(e => e.IsTelling) / (double)Seeds, 0.95, 1.0);
        Assert.InRange(effects.Count(e => e.Trend.PValue <= Level) / (double)Seeds, 0.0, 0.1);
    }

    private static IEnumerable<InputEffect> Effects(ulong seed, int trials, Func<double, double> chance)
    {
        var draws = Uniforms.Draw(seed, Inputs + 1, trials);
        bool[] met = [.. draws[Inputs].Select((u, k) => u < chance(draws[0][k]))];
        return InputEffects.Of(new TrialTable(
            [
                .. Enumerable.Range(0, Inputs).Select(i => new SampleColumn(
                    $"input-{i}", $"input-{i}", BilingualText.Same("a"), BilingualText.Same("b"), null, IsMean: false)),
            ],
            draws[..Inputs],
            ["a"],
            [met]));
    }
}
