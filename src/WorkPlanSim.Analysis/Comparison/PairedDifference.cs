using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Comparison;

/// <summary>The difference of two probabilities, from the same trials.</summary>
/// <param name="Touched">Whether anything differs at all; if not, the difference is exactly nothing.</param>
/// <param name="Gained">The discordant trials that hold here and not there.</param>
/// <param name="Lost">The discordant trials that hold there and not here.</param>
/// <param name="Trials">All trials.</param>
public sealed record PairedDifference(bool Touched, long Gained, long Lost, long Trials)
{
    /// <summary>Gets the difference of the probabilities.</summary>
    public double Difference => (double)(Gained - Lost) / Trials;

    /// <summary>Gets its 95 % interval; [0, 0] where nothing is touched.</summary>
    public ConfidenceInterval Interval =>
        Touched ? ByBlocks ?? Proportion.PairedDifference(Gained, Lost, Trials) : default;

    /// <summary>Gets the interval that the spread of blocks gives; null where trials are taken to be independent.</summary>
    public ConfidenceInterval? ByBlocks { get; init; }

    /// <summary>Gets whether the difference can be told from nothing.</summary>
    public bool IsSignificant => !Interval.Contains(0.0);
}
