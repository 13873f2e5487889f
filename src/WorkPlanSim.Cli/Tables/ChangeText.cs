using Spectre.Console;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Cli.Words;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Changes: an arrow and a colour beyond chance, neither within.</summary>
internal static class ChangeText
{
    /// <summary>Gives a change of a probability in points.</summary>
    /// <param name="difference">The change.</param>
    /// <returns>Such as <c>▲+12</c>.</returns>
    internal static Text Of(PairedDifference difference) =>
        Of(Figures.Points(difference.Difference), difference.Difference, difference.IsSignificant);

    /// <summary>Gives a change.</summary>
    /// <param name="figure">The number to show.</param>
    /// <param name="change">Its direction.</param>
    /// <param name="significant">Whether it is beyond chance.</param>
    /// <returns>The number with its arrow, if it has one.</returns>
    internal static Text Of(string figure, double change, bool significant) =>
        new(Arrow(change, significant) + figure, Style(change, significant));

    /// <summary>Gives the arrow of a change.</summary>
    /// <param name="change">Its direction.</param>
    /// <param name="significant">Whether it is beyond chance.</param>
    /// <returns>Up, down, or empty.</returns>
    internal static string Arrow(double change, bool significant) => !significant ? "" : change > 0.0 ? "▲" : "▼";

    /// <summary>Gives the colour of a change.</summary>
    /// <param name="change">Its direction.</param>
    /// <param name="significant">Whether it is beyond chance.</param>
    /// <returns>The colour.</returns>
    internal static Style Style(double change, bool significant) =>
        !significant ? Styles.Quiet : change > 0.0 ? Styles.Good : Styles.Bad;
}
