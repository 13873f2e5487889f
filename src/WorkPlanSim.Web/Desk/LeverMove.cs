using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Web.Desk;

/// <summary>What somebody sets on a page.</summary>
/// <param name="Change">The change.</param>
/// <param name="IsFinal">Whether the slider has come to rest there.</param>
public sealed record LeverMove(Change Change, bool IsFinal);
