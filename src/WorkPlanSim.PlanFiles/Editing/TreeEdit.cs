namespace WorkPlanSim.PlanFiles.Editing;

/// <summary>Edits of values: what an edit of the text must come to.</summary>
internal static class TreeEdit
{
    /// <summary>Finds a value; null where there is none.</summary>
    public static PlanValue? Find(PlanValue root, PlanPath path)
    {
        var at = (PlanValue?)root;
        foreach (var step in path.Steps)
        {
            at = at switch
            {
                PlanValue.List list when PlanPath.IsItem(step, out var index) => index < list.Items.Length ? list.Items[index] : null,
                PlanValue.Map map => map[step],
                _ => null,
            };
        }

        return at;
    }

    /// <summary>Sets a value, with the maps and lists around it where they are missing.</summary>
    public static PlanValue Set(PlanValue root, PlanPath path, PlanValue value) => Set(root, root, PlanPath.Top, path, value);

    /// <summary>
    /// Takes a value away, and what is left empty by that: a group of fields, not a driver, target, step or entry of a list, whose
    /// missing fields are to be told.
    /// </summary>
    public static PlanValue Remove(PlanValue root, PlanPath path)
    {
        var parent = Find(root, path.Parent);
        var left = Without(parent, path.Last);
        if (left is null)
        {
            return root;
        }

        var isEmpty = left is PlanValue.Map { Entries.IsEmpty: true } or PlanValue.List { Items.IsEmpty: true };
        return isEmpty && path.Steps.Length > 1 && !StaysEmpty(path.Parent) ? Remove(root, path.Parent) : Set(root, path.Parent, left);
    }

    /// <summary>Gives a key another name.</summary>
    public static PlanValue Rename(PlanValue root, PlanPath path, string name) =>
        Find(root, path.Parent) is PlanValue.Map map && map.IndexOf(path.Last) is >= 0 and var index
            ? Set(root, path.Parent, new PlanValue.Map(map.Entries.SetItem(index, KeyValuePair.Create(name, map.Entries[index].Value))))
            : root;

    private static bool StaysEmpty(PlanPath path) => path.Steps switch
    {
        ["funds" or "teams" or "seasons" or "targets", _] or ["targets", _, "steps", _] => true,
        _ => PlanPath.IsItem(path.Last, out _),
    };

    private static PlanValue? Without(PlanValue? parent, string step) => parent switch
    {
        PlanValue.List list when PlanPath.IsItem(step, out var index) && index < list.Items.Length =>
            new PlanValue.List(list.Items.RemoveAt(index)),
        PlanValue.Map map when map.IndexOf(step) is >= 0 and var index => new PlanValue.Map(map.Entries.RemoveAt(index)),
        _ => null,
    };

    private static PlanValue Set(PlanValue root, PlanValue? at, PlanPath done, PlanPath path, PlanValue value)
    {
        if (done.Steps.Length == path.Steps.Length)
        {
            return value;
        }

        var step = path.Steps[done.Steps.Length];
        var next = done.Then(step);
        if (PlanPath.IsItem(step, out var index))
        {
            var items = at is PlanValue.List list ? list.Items : [];
            return index < items.Length
                ? new PlanValue.List(items.SetItem(index, Set(root, items[index], next, path, value)))
                : new PlanValue.List(items.Add(Set(root, null, next, path, value)));
        }

        var map = at as PlanValue.Map ?? new PlanValue.Map([]);
        var place = map.IndexOf(step);
        return place >= 0
            ? new PlanValue.Map(map.Entries.SetItem(place, KeyValuePair.Create(step, Set(root, map.Entries[place].Value, next, path, value))))
            : new PlanValue.Map(map.Entries.Insert(
                FieldOrder.PlaceOf(root, done, map, step), KeyValuePair.Create(step, Set(root, null, next, path, value))));
    }
}
