using WorkPlanSim.PlanFiles.Expressions;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A share, certain or as a 90 % interval.</summary>
internal sealed class ShareRangeShape : Shape<ShareRange>
{
    /// <inheritdoc/>
    public override BilingualText Expected => Say("0 到 1 的份额，或如 0.4 to 0.7 的区间", "a share from 0 to 1, or an interval such as 0.4 to 0.7");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, out ShareRange value)
    {
        value = default;
        if (node is not ScalarNode { IsNothing: false } scalar)
        {
            return Refuse(node, context);
        }

        var (read, faults) = ExpressionReader.Read(scalar.Text, context.Nearest);
        foreach (var fault in faults)
        {
            context.ErrorAt(fault.Code, node, scalar.At(fault.Offset), fault.Message, fault.Hint);
        }

        (double Low, double High)? ends = read switch
        {
            Distribution.Constant d => (d.Value, d.Value),
            Distribution.Interval d => (d.Low, d.High),
            _ => null,
        };
        if (ends is not { } share)
        {
            return read is not null && Refuse(node, context, ProblemCodes.BadExpression);
        }

        if (share.Low < 0.0 || share.High > 1.0)
        {
            return Refuse(node, context, ProblemCodes.OutOfRange);
        }

        value = ShareRange.From(share.Low, share.High);
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["anyOf"] = new JsonArray(
            NumberRange.Share.AddTo(new JsonObject { ["type"] = "number" }),
            new JsonObject { ["type"] = "string", ["pattern"] = @"^\s*[.\d]\S*\s+to\s+[.\d]\S*\s*$" }),
    };
}
