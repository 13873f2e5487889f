namespace WorkPlanSim.Simulation.Processes;

/// <summary>How far eight trials of a target have come, in units of its work.</summary>
/// <param name="Done">The units that count so far.</param>
/// <param name="Made">Those of them that were worked for.</param>
/// <param name="Goal">The units that must count when it is judged, as far as that is known.</param>
internal readonly record struct Standing(Lane Done, Lane Made, Lane Goal);
