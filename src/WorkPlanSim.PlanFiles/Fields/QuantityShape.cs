using WorkPlanSim.PlanFiles.Expressions;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A quantity: a number, or an expression for an uncertain one.</summary>
internal sealed class QuantityShape(NumberRange range) : Shape<Distribution>
{
    /// <inheritdoc/>
    public override BilingualText Expected => range.After("数量", "a quantity");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out Distribution? value)
    {
        value = null;
        if (node is not ScalarNode { IsNothing: false } scalar)
        {
            return Refuse(node, context);
        }

        (value, var faults) = ExpressionReader.Read(scalar.Text, context.Nearest);
        foreach (var fault in faults)
        {
            context.ErrorAt(fault.Code, node, scalar.At(fault.Offset), fault.Message, fault.Hint);
        }

        // Draws beyond the range are taken as its end; but where even the middle lies outside, something else was meant.
        return value is not null
            && (range.Contains(DistributionShape.Of(value).Centre) || Refuse(node, context, ProblemCodes.OutOfRange));
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["anyOf"] = new JsonArray(
            range.AddTo(new JsonObject { ["type"] = "number" }),
            new JsonObject { ["type"] = "string", ["pattern"] = Pattern }),
    };

    private static string Pattern =>
        $@"^\s*([-+.\d]\S*\s+to\s+[-+.\d]\S*|({string.Join('|', DistributionFunctions.Names)})\s*\(.*\))\s*$";
}
