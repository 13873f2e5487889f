namespace WorkPlanSim.Simulation.Draws;

/// <summary>How probable some values are.</summary>
/// <param name="From">The least of them.</param>
/// <param name="To">The greatest; the same where it is one value.</param>
/// <param name="Probability">In [0, 1].</param>
public readonly record struct SketchBar(double From, double To, double Probability);
