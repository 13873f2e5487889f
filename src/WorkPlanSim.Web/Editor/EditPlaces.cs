using System.Collections.Immutable;
using System.Text.RegularExpressions;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles.Editing;

namespace WorkPlanSim.Web.Editor;

/// <summary>Where things of a plan are shown: on which form, under which id of the page, with which title.</summary>
internal static partial class EditPlaces
{
    /// <summary>Gets the sections with entries by id.</summary>
    internal static ImmutableArray<string> Sections { get; } = ["funds", "teams", "seasons", "targets"];

    /// <summary>Gets the way to what moves together.</summary>
    internal static PlanPath Correlations { get; } = PlanPath.Top.Then("correlations");

    /// <summary>Gives the form that shows a value.</summary>
    /// <param name="path">The way to it.</param>
    /// <returns>A driver or target, what moves together, or the top for the plan itself; null where no form does.</returns>
    internal static PlanPath? FormOf(PlanPath path) => path.Steps switch
    {
        [] => null,
        ["correlations", ..] => Correlations,
        [var section, var id, ..] when Sections.Contains(section, StringComparer.Ordinal) => PlanPath.Top.Then(section).Then(id),
        [var section] when Sections.Contains(section, StringComparer.Ordinal) => null,
        _ => PlanPath.Top,
    };

    /// <summary>Gives the id under which a field stands in the page.</summary>
    /// <param name="path">The way to its value.</param>
    /// <returns>The id.</returns>
    internal static string IdOf(PlanPath path) =>
        "f-" + string.Concat(path.ToString().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    /// <summary>Gives the ids of fields that a link may lead to: that of a value, else of what it is in.</summary>
    /// <param name="path">The way to the value.</param>
    /// <returns>The ids, the nearest first.</returns>
    internal static string[] IdsOf(PlanPath path) =>
        [.. Enumerable.Range(0, path.Steps.Length).Select(up => IdOf(Enumerable.Range(0, up).Aggregate(path, (p, _) => p.Parent)))];

    /// <summary>Gives the ids that stand in a section.</summary>
    /// <param name="session">The edit.</param>
    /// <param name="section">The way to it.</param>
    /// <returns>The ids, in the order of the file.</returns>
    internal static ImmutableArray<string> IdsIn(EditSession session, PlanPath section) =>
        session.Find(section) is PlanValue.Map map ? [.. map.Entries.Select(e => e.Key)] : [];

    /// <summary>Gives the section that a field's ids are of.</summary>
    /// <param name="path">The way to the field.</param>
    /// <param name="section">What they are ids of.</param>
    /// <returns>The way to it; steps are those of the same target.</returns>
    internal static PlanPath SectionOf(PlanPath path, string section) => section == "steps"
        ? PlanPath.Top.Then("targets").Then(path.Steps[1]).Then("steps")
        : PlanPath.Top.Then(section);

    /// <summary>Gives the title of a driver or target.</summary>
    /// <param name="session">The edit.</param>
    /// <param name="path">The way to it.</param>
    /// <param name="language">The language.</param>
    /// <returns>The title, else the id.</returns>
    internal static string TitleOf(EditSession session, PlanPath path, Language language)
    {
        var title = session.Find(path.Then("title")) switch
        {
            PlanValue.Text text => text.Content,
            PlanValue.Map map => (map[language == Language.Zh ? "zh" : "en"] as PlanValue.Text)?.Content,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(title) ? path.Last : title;
    }

    /// <summary>Tells whether a text may be an id.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it may.</returns>
    internal static bool IsId(string text) => text.Length <= 200 && Form().IsMatch(text);

    /// <summary>Gives an id that nothing has yet.</summary>
    /// <param name="taken">The ids that there are.</param>
    /// <param name="stem">What it begins with.</param>
    /// <returns>Such as <c>fund-2</c>.</returns>
    internal static string FreshId(ImmutableArray<string> taken, string stem) =>
        Enumerable.Range(1, int.MaxValue).Select(n => $"{stem}-{n}").First(id => !taken.Contains(id, StringComparer.Ordinal));

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
