using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>What readers of values share: where problems go, and the calendar that periods are of.</summary>
internal sealed class ReadContext(ProblemList problems, NearestName nearest)
{
    /// <summary>Gets where problems go.</summary>
    public ProblemList Problems { get; } = problems;

    /// <summary>Gets the finder of the names that were meant.</summary>
    public NearestName Nearest { get; } = nearest;

    /// <summary>Gets or sets the plan's calendar; null while it is not known, when periods are checked by their form alone.</summary>
    public PlanCalendar? Calendar { get; set; }

    /// <summary>Tells of an error at a value; the message begins with the value's way from the top.</summary>
    public void Error(string code, Node node, BilingualText message, BilingualText? hint = null) =>
        ErrorAt(code, node, node.Place, message, hint);

    /// <summary>Tells of an error at a map because of a field that does not stand there.</summary>
    public void ErrorOf(string absent, string code, MapNode map, BilingualText message) =>
        Problems.Error(code, map.Place, Under(map, message), null, Below(map, absent));

    /// <summary>Tells of an error at a place inside a value.</summary>
    public void ErrorAt(string code, Node node, SourcePlace place, BilingualText message, BilingualText? hint = null)
    {
        if (node is not BrokenNode)
        {
            Problems.Error(code, place, Under(node, message), hint, PathOf(node));
        }
    }

    /// <summary>Tells of something odd at a value.</summary>
    public void Warn(Node node, BilingualText message, BilingualText? hint = null) =>
        Problems.Warning(ProblemCodes.NoEffect, node.Place, Under(node, message), hint, PathOf(node));

    /// <summary>Tells that something else was expected.</summary>
    public void Expected(string code, Node node, BilingualText expected, BilingualText? hint = null) => Error(
        code, node, Say($"应为{expected.Zh}，实为{node.Found.Zh}。", $"expected {expected.En}, found {node.Found.En}."), hint);

    // A key has the path of its map, to people; here it is that of its value.
    private static string PathOf(Node node) =>
        node is ScalarNode { IsKey: true } key ? Below(key, key.Text) : node.Path;

    private static string Below(Node node, string name) => node.Path is { Length: > 0 } path ? $"{path}.{name}" : name;

    private static BilingualText Under(Node node, BilingualText message)
    {
        var path = node.Path;
        return path.Length == 0 ? message : Say($"{path}：{message.Zh}", $"{path}: {message.En}");
    }
}
