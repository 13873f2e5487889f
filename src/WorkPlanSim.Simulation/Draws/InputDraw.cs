namespace WorkPlanSim.Simulation.Draws;

/// <summary>Where an uncertain input's standard normals come from.</summary>
/// <param name="Stream">Its stream.</param>
/// <param name="Persistence">The AR(1) φ of its path; 0 where it is drawn once.</param>
/// <param name="Correlated">Its place among the correlated inputs of its rhythm; -1 if it is independent.</param>
internal sealed record InputDraw(DrawStream Stream, double Persistence, int Correlated)
{
    internal bool IsCorrelated => Correlated >= 0;

    /// <summary>Gets what its normals depend on, but for the correlations of the plan.</summary>
    internal string Key => $"{Stream.Key:x} {Persistence:R} {Correlated}";
}
