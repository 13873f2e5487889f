namespace WorkPlanSim.PlanFiles.Editing;

/// <summary>The way from the top of a file to a value, such as <c>targets.south-park.after[2].share</c>, as problems tell it.</summary>
public sealed record PlanPath
{
    private PlanPath(ImmutableArray<string> steps) => Steps = steps;

    /// <summary>Gets the file itself.</summary>
    public static PlanPath Top { get; } = new([]);

    /// <summary>Gets the steps: names, and places in lists such as <c>[1]</c> for the first.</summary>
    public ImmutableArray<string> Steps { get; }

    /// <summary>Gets the last step; empty for the top.</summary>
    public string Last => Steps is [.., var last] ? last : "";

    /// <summary>Gets the way to what it is in; the top is in itself.</summary>
    public PlanPath Parent => Steps.IsEmpty ? this : new PlanPath(Steps[..^1]);

    /// <summary>Reads a path as <see cref="ToString"/> writes it.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The same.</returns>
    public static PlanPath Parse(string path) => new(
    [
        .. path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries),
    ]);

    /// <summary>Goes on to a field, or an entry by its id.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The longer way.</returns>
    public PlanPath Then(string name) => new(Steps.Add(name));

    /// <summary>Goes on to an entry of a list.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <returns>The longer way.</returns>
    public PlanPath Then(int index) => new(Steps.Add($"[{index + 1}]"));

    /// <summary>Tells whether it leads through something else, or to it.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether it begins as that.</returns>
    public bool IsAtOrUnder(PlanPath other) =>
        Steps.Length >= other.Steps.Length && Steps[..other.Steps.Length].SequenceEqual(other.Steps, StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Equals(PlanPath? other) => other is not null && Steps.SequenceEqual(other.Steps, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => string.Join('.', Steps).Replace(".[", "[", StringComparison.Ordinal);

    /// <summary>Reads a step as a place in a list.</summary>
    internal static bool IsItem(string step, out int index)
    {
        index = 0;
        var isItem = step is ['[', .. var number, ']'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out index)
            && index > 0;
        index--;
        return isItem;
    }
}
