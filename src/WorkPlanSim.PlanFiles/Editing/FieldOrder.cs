using WorkPlanSim.PlanFiles.Plans;
using WorkPlanSim.PlanFiles.Plans.Targets;

namespace WorkPlanSim.PlanFiles.Editing;

/// <summary>Where a new field goes among those that are there: in the order of the reference.</summary>
internal static class FieldOrder
{
    /// <summary>Gives the place of a new key in a map.</summary>
    /// <param name="root">The file.</param>
    /// <param name="path">The way to the map.</param>
    /// <param name="map">The map.</param>
    /// <param name="key">The key.</param>
    /// <returns>The index before which it goes; that of the end for ids, and for names that are not known.</returns>
    public static int PlaceOf(PlanValue root, PlanPath path, PlanValue.Map map, string key)
    {
        var names = NamesAt(root, path);
        var rank = names.IndexOf(key, StringComparer.Ordinal);
        if (rank < 0)
        {
            return map.Entries.Length;
        }

        for (var i = map.Entries.Length - 1; i >= 0; i--)
        {
            if (names.IndexOf(map.Entries[i].Key, StringComparer.Ordinal) is >= 0 and var other && other < rank)
            {
                return i + 1;
            }
        }

        return map.Entries.Length == 0 || names.IndexOf(map.Entries[0].Key, StringComparer.Ordinal) < 0 ? map.Entries.Length : 0;
    }

    private static ImmutableArray<string> NamesAt(PlanValue root, PlanPath path) => path.Steps switch
    {
        [] => NamesOf(PlanFields.All),
        ["funds", _] => NamesOf(FundFields.All),
        ["teams", _] => NamesOf(TeamFields.All),
        ["seasons", _] => NamesOf(SeasonFields.All),
        ["targets", var id] => KindOf(root, id) is { } kind ? NamesOf(kind.Fields) : [],
        _ => [],
    };

    private static TargetKind? KindOf(PlanValue root, string id) =>
        TreeEdit.Find(root, PlanPath.Top.Then("targets").Then(id).Then("kind")) is PlanValue.Text kind ? TargetKinds.Find(kind.Content) : null;

    private static ImmutableArray<string> NamesOf(FieldSet fields) => [.. fields.Fields.Select(f => f.Name)];
}
