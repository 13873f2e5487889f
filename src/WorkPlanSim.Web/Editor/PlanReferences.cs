using System.Collections.Immutable;
using WorkPlanSim.PlanFiles.Editing;

namespace WorkPlanSim.Web.Editor;

/// <summary>Finds what refers to a driver, a target or a step, so that it can follow a new id, or be told of before it is removed.</summary>
internal static class PlanReferences
{
    /// <summary>Finds them.</summary>
    /// <param name="root">The file.</param>
    /// <param name="path">The way to what is referred to, such as <c>funds.water</c> or <c>targets.park.steps.build</c>.</param>
    /// <returns>The ways to what refers to it, in the order of the file.</returns>
    internal static ImmutableArray<PlanPath> To(PlanValue.Map root, PlanPath path) => path.Steps switch
    {
        [var section, var id] =>
        [
            .. Walk(root, PlanPath.Top).Where(at => IsOf(at.Path, section, id) && Names(at, id, section)).Select(at => at.Path),
        ],
        ["targets", var target, "steps", var id] =>
        [
            .. Walk(root, PlanPath.Top).Where(at => at.Value is PlanValue.Text { Content: var text } && text == id
                && (at.Path.Steps is ["targets", _, "step"] or ["targets", _, "steps", _, "after", _])
                && at.Path.Steps[1] == target)
                .Select(at => at.Path),
        ],
        _ => [],
    };

    /// <summary>Gives another id, and lets what refers to it follow.</summary>
    /// <param name="document">The file.</param>
    /// <param name="path">The way to it.</param>
    /// <param name="id">The id, which nothing beside it has.</param>
    /// <returns>The changed file.</returns>
    internal static PlanDocument Rename(PlanDocument document, PlanPath path, string id)
    {
        var changed = document;
        foreach (var reference in To(document.Root, path))
        {
            changed = changed.Find(reference) is PlanValue.Text { Content: var text } && reference.Last != path.Last
                ? changed.Set(reference, PlanValue.Of(Renamed(text, path, id)))
                : changed.Rename(reference, id);
        }

        return changed.Rename(path, id);
    }

    // An input of a correlation is called by a way of its own: seasons/earthworks, targets/park/lead.
    private static string Renamed(string text, PlanPath path, string id)
    {
        var input = $"{path.Steps[0]}/{path.Last}";
        return text == path.Last ? id : $"{path.Steps[0]}/{id}{text[input.Length..]}";
    }

    private static bool IsOf(PlanPath path, string section, string id) => (section, path.Steps) switch
    {
        ("funds", ["targets", _, "budget", var key]) => key == id,
        ("teams", ["targets", _, "staff", var key]) => key == id,
        ("teams", ["targets", _, "department"]) => true,
        ("seasons", ["targets", _, "season"] or ["targets", _, "steps", _, "season"]) => true,
        ("targets", ["funds", _, "eligible", _] or ["targets", _, "after" or "of", _] or ["targets", _, "after", _, "target"]) => true,
        (_, ["correlations", _, "between", _]) => true,
        _ => false,
    };

    private static bool Names((PlanPath Path, PlanValue Value) at, string id, string section) => at.Path.Steps switch
    {
        [_, _, "budget" or "staff", _] => true,
        ["correlations", ..] => at.Value is PlanValue.Text { Content: var input }
            && (input == $"{section}/{id}" || input.StartsWith($"{section}/{id}/", StringComparison.Ordinal)),
        _ => at.Value is PlanValue.Text { Content: var text } && text == id,
    };

    private static IEnumerable<(PlanPath Path, PlanValue Value)> Walk(PlanValue value, PlanPath path)
    {
        var inside = value switch
        {
            PlanValue.Map map => map.Entries.SelectMany(e => Walk(e.Value, path.Then(e.Key))),
            PlanValue.List list => list.Items.SelectMany((item, i) => Walk(item, path.Then(i))),
            _ => [],
        };
        return inside.Prepend((path, value));
    }
}
