using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>What some trials came to under a scenario.</summary>
/// <param name="Met">The trials in which each target was met; what is the same array has not changed. Shape [targets][words].</param>
/// <param name="Tally">What they add up to.</param>
internal sealed record KnownScenario(ulong[][] Met, ScenarioTally Tally);
