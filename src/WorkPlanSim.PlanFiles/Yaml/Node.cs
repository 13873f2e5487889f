namespace WorkPlanSim.PlanFiles.Yaml;

/// <summary>A value of a file, with its place.</summary>
internal abstract class Node(SourcePlace place, Node? parent, string step)
{
    /// <summary>Gets where it begins.</summary>
    public SourcePlace Place { get; } = place;

    /// <summary>Gets where it begins in the text, in characters from 0.</summary>
    public required int Start { get; init; }

    /// <summary>Gets or sets where it ends in the text; of what is open in a block, known when that is read.</summary>
    public int End { get; set; }

    /// <summary>Gets whether no character of the text is its own: what stands behind <c>title:</c> where nothing does.</summary>
    public bool IsEmpty => Start >= End;

    /// <summary>Gets its way from the top, such as <c>targets.south-park.steps[2]</c>; for messages only.</summary>
    public string Path => parent is null
        ? step
        : parent.Path is var above && (above.Length == 0 || step.Length == 0 || step[0] == '[')
            ? above + step
            : $"{above}.{step}";

    /// <summary>Gets what it is in words: quoted if it is a text.</summary>
    public abstract BilingualText Found { get; }
}
