using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>Posts of one team given to a target.</summary>
/// <param name="Team">The team.</param>
/// <param name="Posts">How many in each period. Shape [periods].</param>
/// <param name="Recalled">The posts that a recall gives it in the period, negative where it takes them; null where none may.</param>
internal sealed record TeamSource(TeamPath Team, double[] Posts, Rows? Recalled);
