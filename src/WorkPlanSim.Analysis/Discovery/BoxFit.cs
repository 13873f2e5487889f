namespace WorkPlanSim.Analysis.Discovery;

/// <summary>How well a box tells the marked trials from the others.</summary>
/// <param name="Box">The box.</param>
/// <param name="Trials">How many trials lie in it.</param>
/// <param name="Marked">How many of these are marked.</param>
/// <param name="AllTrials">How many trials there are.</param>
/// <param name="AllMarked">How many of all are marked.</param>
public sealed record BoxFit(Box Box, int Trials, int Marked, int AllTrials, int AllMarked)
{
    /// <summary>Gets the share of marked trials that the box holds, in [0, 1]; 0 if none is marked.</summary>
    public double Coverage => Ratio(Marked, AllMarked);

    /// <summary>Gets the share of marked trials in the box, in [0, 1]; 0 if it is empty.</summary>
    public double Density => Ratio(Marked, Trials);

    /// <summary>Gets the share of trials that lie in the box, in [0, 1].</summary>
    public double Mass => Ratio(Trials, AllTrials);

    /// <summary>Gets the harmonic mean of coverage and density, in [0, 1]: high only where both are.</summary>
    public double Balance => Ratio(2 * Marked, Trials + AllMarked);

    private static double Ratio(int part, int whole) => whole == 0 ? 0.0 : (double)part / whole;
}
