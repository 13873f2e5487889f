using System.Xml.Linq;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>Builds HTML out of elements, so that every text is escaped by construction.</summary>
internal static class Html
{
    /// <summary>Makes an element that has an end tag even when it is empty, as HTML wants it.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="content">Attributes, elements and texts.</param>
    /// <returns>The element.</returns>
    internal static XElement Element(string name, params object?[] content) =>
        new(name, content.Append(""));

    /// <summary>Makes an element that HTML knows as void, such as <c>meta</c>.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <returns>The element.</returns>
    internal static XElement Void(string name, params XAttribute[] attributes) => new(name, attributes);

    /// <summary>Makes an attribute.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; characters that no document may hold are left out.</param>
    /// <returns>The attribute.</returns>
    internal static XAttribute With(string name, string value) => new(name, Clean(value));

    /// <summary>Makes a text of the plan fit for a document: control characters, which XML can't hold, become a sign.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without them.</returns>
    internal static string Clean(string text) => text.All(IsFit)
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune =>
            rune.ToString() is var piece && piece.All(c => IsFit(c) || char.IsSurrogate(c)) ? piece : "\uFFFD"));

    /// <summary>Makes a table with a caption and a row of headings.</summary>
    /// <param name="caption">The caption.</param>
    /// <param name="headings">The headings of the columns.</param>
    /// <param name="rows">The rows of the body.</param>
    /// <returns>The table, in a frame that scrolls where the screen is narrow.</returns>
    internal static XElement Table(string caption, IEnumerable<XElement> headings, IEnumerable<XElement> rows) =>
        GroupedTable(caption, headings, [Element("tbody", rows)]);

    /// <summary>Makes a table whose rows come in groups.</summary>
    /// <param name="caption">The caption.</param>
    /// <param name="headings">The headings of the columns.</param>
    /// <param name="bodies">The groups: elements <c>tbody</c>.</param>
    /// <returns>The table, in a frame that scrolls where the screen is narrow.</returns>
    internal static XElement GroupedTable(string caption, IEnumerable<XElement> headings, IEnumerable<XElement> bodies) =>
        Wide(caption, Element("table", Element("caption", caption), Element("thead", Element("tr", headings)), bodies));

    /// <summary>Puts something into a frame that scrolls sideways, with the keyboard too, where the screen is narrow.</summary>
    /// <param name="label">What it is, for those who can't see it.</param>
    /// <param name="content">The content.</param>
    /// <returns>The frame.</returns>
    internal static XElement Wide(string label, XElement content) => Element(
        "div", With("class", "wide"), With("tabindex", "0"), With("role", "group"), With("aria-label", label), content);

    /// <summary>Makes the heading of a column.</summary>
    /// <param name="content">What it says.</param>
    /// <returns>The cell.</returns>
    internal static XElement Column(params object?[] content) => Element("th", [With("scope", "col"), .. content]);

    /// <summary>Makes the heading of a row.</summary>
    /// <param name="content">What it says.</param>
    /// <returns>The cell.</returns>
    internal static XElement RowHead(params object?[] content) => Element("th", [With("scope", "row"), .. content]);

    private static bool IsFit(char character) =>
        !char.IsSurrogate(character)
        && character is not ('\uFFFE' or '\uFFFF')
        && (!char.IsControl(character) || character is '\n' or '\t')
        && character is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
