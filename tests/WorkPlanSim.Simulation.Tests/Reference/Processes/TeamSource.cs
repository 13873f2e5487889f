using WorkPlanSim.Simulation.Tests.Reference.Drivers;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>Posts of one team given to a target.</summary>
/// <param name="Team">The team.</param>
/// <param name="Posts">How many in each period. Shape [periods].</param>
internal sealed record TeamSource(TeamPath Team, double[] Posts);
