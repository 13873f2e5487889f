using Spectre.Console;
using WorkPlanSim.Plotting.Texts;

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

    /// <summary>What stands before the title of a mandatory target.</summary>
    internal const string MandatoryMark = "*";

    /// <summary>Below this probability a target is weak: what holds it back is shown.</summary>
    internal const double WeakBelow = BindingText.WeakBelow;

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

    /// <summary>Adds a column whose cells stay on one line.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The column's name.</param>
    /// <param name="right">Whether cells stand on the right.</param>
    internal static void AddFixed(this Table table, string name, bool right = false) =>
        table.AddColumn(Column(name, right).NoWrap());

    /// <summary>Adds a column whose cells may take several lines.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The column's name.</param>
    internal static void AddFlowing(this Table table, string name) => table.AddColumn(Column(name, right: false));

    /// <summary>Makes a column, whose name may take several lines.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="right">Whether cells stand on the right.</param>
    /// <returns>The column.</returns>
    internal static TableColumn Column(string name, bool right)
    {
        // The border is one blank wide: with one more, columns stand two apart.
        var column = new TableColumn(new Text(name)) { Padding = new Padding(0, 0, 1, 0) };
        return right ? column.RightAligned() : column;
    }
}
