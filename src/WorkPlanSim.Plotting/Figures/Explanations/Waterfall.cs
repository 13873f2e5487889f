using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Explanations;

namespace WorkPlanSim.Plotting.Figures.Explanations;

/// <summary>A difference and its parts, as they are printed: in whole steps that add up.</summary>
/// <param name="Name">The figure's name.</param>
/// <param name="Headline">What it says.</param>
/// <param name="From">The value under the first scenario, in steps.</param>
/// <param name="Parts">The parts, the levers' order, in steps.</param>
/// <param name="Steps">How many steps make up 1 of what is printed.</param>
/// <param name="IsShare">Whether the values are printed in per cent.</param>
internal sealed record Waterfall(
    string Name, string Headline, long From, ImmutableArray<long> Parts, long Steps, bool IsShare)
{
    /// <summary>Gets the value under the second scenario, in steps.</summary>
    internal long To => From + Parts.Sum();

    /// <summary>Makes that of the expected number met, in hundredths.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="mean">The difference.</param>
    /// <param name="words">How to speak.</param>
    /// <returns>The waterfall.</returns>
    internal static Waterfall OfMean(DifferenceExplanation explanation, MeanSplit mean, ExplanationWords words)
    {
        var (from, to) = (words.Title(explanation.From), words.Title(explanation.To));
        var difference = mean.Difference;
        var size = Spoken.Sign(difference.Difference) + Spoken.Size(difference.Difference);
        return Make(
            "why-number-met",
            difference.IsSignificant
                ? words.Say($"{to}相对{from}，预期实现项数变化 {size}", $"{to} against {from}: {size} targets met on average")
                : words.Say(
                    $"{to}与{from}的预期实现项数之差未超出随机误差（{size}）",
                    $"{to} against {from}: the expected number met differs within chance ({size})"),
            mean.From,
            mean.Parts,
            explanation.Trials,
            steps: 100,
            isShare: false);
    }

    /// <summary>Makes that of a target's probability, in tenths of a point.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="target">The target.</param>
    /// <param name="words">How to speak.</param>
    /// <returns>The waterfall.</returns>
    internal static Waterfall OfTarget(DifferenceExplanation explanation, TargetSplit target, ExplanationWords words)
    {
        var (from, to) = (words.Title(explanation.From), words.Title(explanation.To));
        var size = Spoken.Points(target.Met.Difference.Difference);
        var title = words.Title(target.Target);
        return Make(
            "why-target",
            target.Met.Difference.IsSignificant
                ? words.Say($"{title}：{to}相对{from}变化 {size} 个百分点", $"{title}: {size} points under {to} against {from}")
                : words.Say(
                    $"{title}：{to}与{from}之差未超出随机误差（{size} 个百分点）",
                    $"{title}: {to} differs from {from} within chance ({size} points)"),
            target.Met.From,
            target.Met.Parts,
            explanation.Trials,
            steps: 1000,
            isShare: true);
    }

    private static Waterfall Make(
        string name, string headline, long from, DifferenceSplit split, long trials, long steps, bool isShare) => new(
            name,
            headline,
            (long)Math.Round((double)from * steps / trials, MidpointRounding.AwayFromZero),
            split.Rounded(trials, steps),
            steps,
            isShare);
}
