using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>The targets of one projection, least likely first.</summary>
internal sealed class RunTable
{
    // From here on the binding driver has a column of its own; below, a second line under the title.
    private const int WideFrom = 110;
    private const int WideBar = 10;
    private const int NarrowBar = 5;

    private readonly TableWords _common;
    private readonly RunWords _words;
    private readonly GoalText _goals;
    private readonly BindingText _bindings;
    private readonly Projection _projection;
    private readonly bool _wide;

    /// <summary>Initializes a new instance of the <see cref="RunTable"/> class.</summary>
    /// <param name="projection">What to show.</param>
    /// <param name="language">The language to speak.</param>
    /// <param name="width">The columns there are.</param>
    internal RunTable(Projection projection, Language language, int width)
    {
        _projection = projection;
        _common = new TableWords(language);
        _words = new RunWords(language);
        _goals = new GoalText(_words.Language);
        _bindings = new BindingText(projection.Plan, _words.Language);
        _wide = width >= WideFrom;
    }

    /// <summary>Makes the table.</summary>
    /// <returns>The table.</returns>
    internal IRenderable Make()
    {
        var table = Styles.NewTable();
        table.AddFlowing(_common.Target);
        table.AddFixed(_words.Probability, right: true);
        table.AddFixed(_common.Interval);
        table.AddFixed("");
        if (_wide)
        {
            table.AddFlowing(_words.Binding);
        }

        table.AddFixed(_words.Shortfall);
        table.AddFixed(_words.Deadline);
        foreach (var target in RisksFirst(_projection))
        {
            table.AddRow(Row(target));
        }

        return table;
    }

    /// <summary>Puts the least likely first; equally likely ones stay in the plan's order.</summary>
    /// <param name="projection">The projection.</param>
    /// <returns>Its targets.</returns>
    internal static ImmutableArray<TargetProjection> RisksFirst(Projection projection) =>
        [.. projection.Targets.OrderBy(t => t.Probability)];

    private IEnumerable<IRenderable> Row(TargetProjection projection)
    {
        var target = projection.Target;
        var colour = Styles.Of(projection.Probability);
        var binding = VisibleText.Of(_bindings.Of(projection));
        yield return Title(projection, _wide ? "" : binding);
        yield return new Text(Figures.Percent(projection.Probability), colour);
        yield return new Text(Figures.PercentRange(projection.Interval));
        yield return new Text(Bar(projection.Probability), colour);
        if (_wide)
        {
            yield return new Text(binding);
        }

        yield return new Text(VisibleText.Of($"{GoalText.Shortfall(projection)}/{_goals.Goal(target)}"));
        yield return new Text(_projection.Plan.Calendar.NameOf(target.Deadline));
    }

    private Paragraph Title(TargetProjection projection, string binding)
    {
        var title = VisibleText.Of(projection.Target.Title.In(_common.Language));
        var mark = projection.Target.Mandatory ? Styles.MandatoryMark : "";
        var paragraph = new Paragraph(mark + title, projection.Target.Mandatory ? Styles.Heading : Styles.Plain);
        return binding.Length == 0 ? paragraph : paragraph.Append("\n  ←" + binding, Styles.Quiet);
    }

    private string Bar(double share)
    {
        var length = _wide ? WideBar : NarrowBar;
        var full = (int)Math.Round(share * length, MidpointRounding.AwayFromZero);
        return new string('█', full) + new string('░', length - full);
    }
}
