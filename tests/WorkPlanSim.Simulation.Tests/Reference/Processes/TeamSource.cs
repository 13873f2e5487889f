using WorkPlanSim.Simulation.Tests.Reference.Drivers;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>Posts of one team given to a target.</summary>
/// <param name="Team">The team.</param>
/// <param name="Posts">How many in each period. Shape [periods].</param>
/// <param name="Recalled">The posts that a recall gives it in the period; null where none may. Shape [length].</param>
internal sealed record TeamSource(TeamPath Team, double[] Posts, double[]? Recalled);
