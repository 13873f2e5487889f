namespace WorkPlanSim.Simulation.Processes;

/// <summary>What comes of the work of eight trials in one period.</summary>
/// <param name="Units">The units done.</param>
/// <param name="Budget">Where money bound.</param>
/// <param name="Staffing">Where people bound.</param>
/// <param name="Season">Where the season bound.</param>
/// <param name="Capacity">Where machines and contractors bound.</param>
/// <param name="Start">Where waiting for the start bound.</param>
internal readonly record struct WorkLane(
    Lane Units, Lane Budget, Lane Staffing, Lane Season, Lane Capacity, Lane Start);
