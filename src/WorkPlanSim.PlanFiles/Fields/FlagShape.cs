using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A yes or no.</summary>
internal sealed class FlagShape : Shape<bool>
{
    private static readonly string[] Words = ["yes", "no", "true", "false"];

    /// <inheritdoc/>
    public override BilingualText Expected => Say(" yes 或 no", "yes or no");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, out bool value)
    {
        value = false;
        if (node is not ScalarNode { IsNothing: false } scalar)
        {
            return Refuse(node, context);
        }

        var word = scalar.Text.ToLowerInvariant();
        // JSON knows no bare yes; there it stands in quotes.
        var isRight = Words.Contains(word) && (scalar.IsPlain || word is "yes" or "no");
        if (!isRight)
        {
            var meant = word is "on" or "y" or "是" or "1" ? "yes" : word is "off" or "n" or "否" or "0" ? "no" : null;
            var hint = Words.Contains(word) ? Write(word) : meant is null ? context.Nearest.Suggest(word, Words) : Write(meant);
            return Refuse(node, context, ProblemCodes.NotOneOf, hint);
        }

        value = word is "yes" or "true";
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["enum"] = new JsonArray(true, false, "yes", "no") };
}
