using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Domain.Plans;

/// <summary>What an assumption rests on.</summary>
/// <param name="Field">The field that it is about, such as <c>unitCost</c>; empty where it is about the whole.</param>
/// <param name="Kind">A statistic, or a guess.</param>
/// <param name="Note">Where the figure comes from, or why it is plausible.</param>
public sealed record Basis(string Field, BasisKind Kind, BilingualText Note);
