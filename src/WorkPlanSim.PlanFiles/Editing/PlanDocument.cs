namespace WorkPlanSim.PlanFiles.Editing;

/// <summary>
/// A plan file that is being worked on: values are found and set by their paths, and its text changes with them, nowhere but where
/// a value did. Immutable.
/// </summary>
/// <remarks>
/// Every edit is made twice, of the values and of the text; the text is read again and counts only if it says just those values.
/// Where it does not, what is around the edit is written anew, as little of it as will do: then comments in that are lost.
/// </remarks>
public sealed class PlanDocument
{
    private readonly Node _node;
    private readonly PlanValue.Map _root;

    private PlanDocument(string text, MapNode node)
    {
        (Text, _node) = (text, node);
        _root = (PlanValue.Map)PlanValue.From(node);
    }

    /// <summary>Gets the text of the file.</summary>
    public string Text { get; }

    /// <summary>Gets all that is in it.</summary>
    public PlanValue.Map Root => _root;

    /// <summary>Reads a file, which may have mistakes, as long as it is YAML and a map.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The document; null where it is none.</returns>
    public static PlanDocument? Open(string text)
    {
        var whole = text.StartsWith('\uFEFF') ? text[1..] : text;
        var problems = new ProblemList();
        return YamlTree.Read(new SourceText("", whole), problems) is MapNode node && problems.ErrorCount == 0
            ? new PlanDocument(whole, node)
            : null;
    }

    /// <summary>Finds a value.</summary>
    /// <param name="path">The way to it.</param>
    /// <returns>The value; null where nothing stands.</returns>
    public PlanValue? Find(PlanPath path) => TreeEdit.Find(_root, path);

    /// <summary>Sets a value, with the maps and lists around it where they are missing.</summary>
    /// <param name="path">The way to it; of a list, one more than its last entry appends.</param>
    /// <param name="value">The value.</param>
    /// <returns>The changed document.</returns>
    public PlanDocument Set(PlanPath path, PlanValue value)
    {
        var wanted = TreeEdit.Set(_root, path, value);
        if (wanted.Equals(_root))
        {
            return this;
        }

        // From the value itself outwards to what is there already and can hold it.
        var at = path;
        while (!at.Steps.IsEmpty && Find(at) is null && !IsInsertable(at))
        {
            at = at.Parent;
        }

        var edit = new TextEdit(Text, _node);
        var part = TreeEdit.Find(wanted, at) ?? wanted;
        var text = Find(at) is null ? edit.Insert(at, part, PlaceOf(wanted, at)) : edit.Replace(at, part);
        return Read(text, wanted) ?? Rewrite(at, wanted);
    }

    /// <summary>Takes a value away, with the group that is left empty by that.</summary>
    /// <param name="path">The way to it.</param>
    /// <returns>The changed document.</returns>
    public PlanDocument Remove(PlanPath path)
    {
        var wanted = TreeEdit.Remove(_root, path);
        if (wanted.Equals(_root))
        {
            return this;
        }

        // What is left empty goes too: then the text of the outermost that went is taken away.
        var at = path;
        while (at.Steps.Length > 1 && TreeEdit.Find(wanted, at.Parent) is null)
        {
            at = at.Parent;
        }

        return Read(new TextEdit(Text, _node).Remove(at), wanted) ?? Rewrite(at, wanted);
    }

    /// <summary>Gives a key another name; what refers to it stays.</summary>
    /// <param name="path">The way to it.</param>
    /// <param name="name">The name, which nothing beside it has.</param>
    /// <returns>The changed document.</returns>
    public PlanDocument Rename(PlanPath path, string name)
    {
        var wanted = TreeEdit.Rename(_root, path, name);
        return wanted.Equals(_root) ? this : Read(new TextEdit(Text, _node).Rename(path, name), wanted) ?? Rewrite(path, wanted);
    }

    private static PlanDocument? Read(string? text, PlanValue wanted) =>
        text is not null && Open(text) is { } document && document._root.Equals(wanted) ? document : null;

    private bool IsInsertable(PlanPath path) => Find(path.Parent) switch
    {
        PlanValue.Map { Entries.IsEmpty: false } => !PlanPath.IsItem(path.Last, out _),
        PlanValue.List { Items.IsEmpty: false } => PlanPath.IsItem(path.Last, out _),
        _ => false,
    };

    private static int PlaceOf(PlanValue wanted, PlanPath path) => PlanPath.IsItem(path.Last, out var index)
        ? index
        : TreeEdit.Find(wanted, path.Parent) is PlanValue.Map map ? map.IndexOf(path.Last) : 0;

    private PlanDocument Rewrite(PlanPath path, PlanValue wanted)
    {
        var edit = new TextEdit(Text, _node);
        for (var at = path.Parent; !at.Steps.IsEmpty; at = at.Parent)
        {
            if (TreeEdit.Find(wanted, at) is { } part && Read(edit.Replace(at, part), wanted) is { } document)
            {
                return document;
            }
        }

        return Read(YamlText.File((PlanValue.Map)wanted), wanted)
            ?? throw new InvalidOperationException($"There is no way to write {path}.");
    }
}
