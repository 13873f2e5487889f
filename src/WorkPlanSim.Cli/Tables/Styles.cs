using Spectre.Console;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Colours, which only underline what the signs already say.</summary>
internal static class Styles
{
    internal static Style Plain { get; } = Style.Plain;

    internal static Style Heading { get; } = new(decoration: Decoration.Bold);

    internal static Style Quiet { get; } = new(decoration: Decoration.Dim);

    internal static Style Good { get; } = new(Color.Green);

    internal static Style Doubtful { get; } = new(Color.Yellow);

    internal static Style Bad { get; } = new(Color.Red);

    /// <summary>Below this probability a target is weak: what holds it back is shown.</summary>
    internal const double WeakBelow = 0.9;

    /// <summary>Gives the colour of a probability.</summary>
    /// <param name="probability">In [0, 1].</param>
    /// <returns>Its colour.</returns>
    internal static Style Of(double probability) => probability switch
    {
        < 0.5 => Bad,
        < WeakBelow => Doubtful,
        _ => Good,
    };

    /// <summary>Makes an empty table in the style of all of them.</summary>
    /// <returns>The table.</returns>
    internal static Table NewTable() => new Table().Border(TableBorder.Simple).BorderStyle(Quiet);
}
