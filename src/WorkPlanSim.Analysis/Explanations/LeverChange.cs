using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>A change that only one of two scenarios makes.</summary>
/// <param name="Change">The change.</param>
/// <param name="IsAdded">Whether the second makes it; else the first does, and the second does without.</param>
public sealed record LeverChange(Change Change, bool IsAdded);
