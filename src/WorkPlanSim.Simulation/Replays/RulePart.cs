namespace WorkPlanSim.Simulation.Replays;

/// <summary>A target's part in what a standing rule moved.</summary>
/// <param name="Target">The target's place in the plan.</param>
/// <param name="Amount">Money or posts that it got; negative where it gave.</param>
public sealed record RulePart(int Target, double Amount);
