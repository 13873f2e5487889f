namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A number.</summary>
internal sealed class NumberShape(NumberRange range) : Shape<double>
{
    /// <inheritdoc/>
    public override BilingualText Expected => range.After("数", "a number");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, out double value)
    {
        value = 0.0;
        if (node is not ScalarNode { IsNothing: false } scalar)
        {
            return Refuse(node, context);
        }

        if (!scalar.IsPlain || !NumberText.TryParse(scalar.Text, out value))
        {
            return Refuse(node, context, ProblemCodes.NotANumber, NumberText.Suggest(scalar.Text));
        }

        return range.Contains(value) || Refuse(node, context, ProblemCodes.OutOfRange);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => range.AddTo(new JsonObject { ["type"] = "number" });
}
