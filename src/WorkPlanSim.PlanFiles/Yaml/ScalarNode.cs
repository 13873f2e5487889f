namespace WorkPlanSim.PlanFiles.Yaml;

/// <summary>A single text: a number, a word, an expression.</summary>
internal sealed class ScalarNode(SourcePlace place, Node? parent, string step, string text, bool plain, bool oneLine)
    : Node(place, parent, step)
{
    /// <summary>Gets the text, without its quotes.</summary>
    public string Text { get; } = text;

    /// <summary>Gets whether it stands without quotes, so that <c>12</c> is a number and <c>yes</c> a yes.</summary>
    public bool IsPlain { get; } = plain;

    /// <summary>Gets whether it is the key of a map, and not a value.</summary>
    public bool IsKey { get; init; }

    /// <summary>Gets whether nothing is written at all: <c>title:</c>, <c>~</c> or <c>null</c>.</summary>
    public bool IsNothing => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <inheritdoc/>
    public override BilingualText Found => IsNothing
        ? new BilingualText("空值", "nothing")
        : BilingualText.Same(Wording.Quote(Text));

    /// <summary>Gives the place of a character of the text; where it runs over lines or has escapes, that of the whole.</summary>
    public SourcePlace At(int offset) => oneLine
        ? Place with { Column = Place.Column + offset + (IsPlain ? 0 : 1) }
        : Place;
}
