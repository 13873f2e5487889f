using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>An id in kebab-case; whether anything has it is told later, with the place that is kept here.</summary>
internal sealed class IdShape : Shape<ScalarNode>
{
    /// <summary>The pattern of an id.</summary>
    public const string Pattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    /// <summary>Gets what an id looks like.</summary>
    public static BilingualText Form => Say("由小写字母、数字与连字符组成的标识，如 storm-drains", "an id of small letters, digits and hyphens, such as storm-drains");

    /// <inheritdoc/>
    public override BilingualText Expected => Form;

    /// <summary>Tells whether a text is an id.</summary>
    public static bool IsId(string text)
    {
        var isAfterHyphen = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '-' ? isAfterHyphen : !char.IsAsciiLetterLower(c) && (i == 0 || !char.IsAsciiDigit(c)))
            {
                return false;
            }

            isAfterHyphen = c == '-';
        }

        return !isAfterHyphen && text.Length <= 200;
    }

    /// <summary>Guesses the id that was meant: small letters, hyphens for blanks.</summary>
    public static BilingualText? Suggest(string text)
    {
        if (text.Length > 100)
        {
            return null;
        }

        var joined = string.Concat(text.Trim().Select(c => c is ' ' or '_' or '.' ? '-' : char.ToLowerInvariant(c)));
        return IsId(joined) ? DidYouMean(joined) : null;
    }

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out ScalarNode? value)
    {
        value = node as ScalarNode;
        if (value is null or { IsNothing: true })
        {
            return Refuse(node, context);
        }

        return IsId(value.Text) || Refuse(node, context, ProblemCodes.BadId, Suggest(value.Text));
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["type"] = "string", ["pattern"] = Pattern };
}
