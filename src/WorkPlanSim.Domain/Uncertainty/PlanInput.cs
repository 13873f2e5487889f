namespace WorkPlanSim.Domain.Uncertainty;

/// <summary>An uncertain input of a plan: something random that is not a decision.</summary>
/// <param name="Name">Its name, such as <c>seasons/earthworks</c> or <c>targets/erosion-gullies/unitCost</c>.</param>
/// <param name="Rhythm">How often it is drawn.</param>
/// <param name="Persistence">The AR(1) φ of its standard normal path; 0 where it is drawn once.</param>
public sealed record PlanInput(string Name, InputRhythm Rhythm, double Persistence);
