using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>Weights of periods, at least one of them above 0, normalised to sum to 1.</summary>
internal sealed class WeightsShape : Shape<ImmutableArray<double>>
{
    private readonly SeriesShape<double> _series = new(new NumberShape(NumberRange.Amount));

    /// <inheritdoc/>
    public override BilingualText Expected => _series.Expected;

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, out ImmutableArray<double> value)
    {
        if (!_series.TryRead(node, context, out value))
        {
            return false;
        }

        var sum = value.Sum();
        if (sum <= 0.0 && !value.IsEmpty)
        {
            context.Error(ProblemCodes.OutOfRange, node, Say("权重不能全为 0。", "the weights can't all be 0."));
            return false;
        }

        value = [.. value.Select(w => w / sum)];
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => _series.ToSchema();
}
