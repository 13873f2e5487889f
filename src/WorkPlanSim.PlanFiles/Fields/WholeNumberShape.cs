namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A whole number.</summary>
internal sealed class WholeNumberShape(int min, int max = 1_000_000) : Shape<int>
{
    private readonly NumberRange _range = new(min, max);

    /// <inheritdoc/>
    public override BilingualText Expected => _range.After("整数", "a whole number");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, out int value)
    {
        value = 0;
        if (node is not ScalarNode { IsNothing: false } scalar)
        {
            return Refuse(node, context);
        }

        if (!scalar.IsPlain || !NumberText.TryParse(scalar.Text, out var number))
        {
            return Refuse(node, context, ProblemCodes.NotANumber, NumberText.Suggest(scalar.Text));
        }

        if (!_range.Contains(number) || !double.IsInteger(number))
        {
            return Refuse(node, context, ProblemCodes.OutOfRange);
        }

        value = (int)number;
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => _range.AddTo(new JsonObject { ["type"] = "integer" });
}
