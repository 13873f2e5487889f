using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>How often a target is met where an uncertain input lies in one of equally many trials: a point of P(met | input).</summary>
/// <remarks>
/// Of an input with few values, such as whether an event happens, several bins may hold the same one: trials of equal values are dealt
/// out in their own order, which has nothing to do with what became of them.
/// </remarks>
/// <param name="Low">The input's least value in the bin, in its own unit.</param>
/// <param name="High">Its largest.</param>
/// <param name="Trials">The trials in the bin.</param>
/// <param name="Met">Those of them in which the target is met.</param>
public readonly record struct InputBin(double Low, double High, int Trials, int Met)
{
    /// <summary>Gets the share met; 0 without trials.</summary>
    public double Probability => Trials == 0 ? 0.0 : (double)Met / Trials;

    /// <summary>Gets its 95 % interval.</summary>
    public ConfidenceInterval Interval => Proportion.Wilson(Met, Trials);
}
