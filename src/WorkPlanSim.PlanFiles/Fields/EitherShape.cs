using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A single value, or a map in its place.</summary>
/// <typeparam name="T">What both are read to.</typeparam>
internal sealed class EitherShape<T>(Shape<T> single, Shape<T> map) : Shape<T>
{
    /// <inheritdoc/>
    public override BilingualText Expected => Say(
        $"{single.Expected.Zh}，或{map.Expected.Zh}", $"{single.Expected.En}, or {map.Expected.En}");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out T? value)
    {
        value = default;
        return node switch
        {
            MapNode => map.TryRead(node, context, out value),
            ScalarNode { IsNothing: false } => single.TryRead(node, context, out value),
            _ => Refuse(node, context),
        };
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(single.ToSchema(), map.ToSchema()) };
}
