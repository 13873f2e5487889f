using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>A target that fails more often when the explained one fails.</summary>
/// <param name="Target">The other target.</param>
/// <param name="BothMissed">The trials in which both were missed.</param>
/// <param name="Missed">The trials in which the explained one was missed.</param>
/// <param name="OnlyOther">The trials in which only the other was missed.</param>
/// <param name="Met">The trials in which the explained one was met.</param>
public sealed record FailingTogether(Target Target, long BothMissed, long Missed, long OnlyOther, long Met)
{
    /// <summary>Gets how often the other fails when the explained one does.</summary>
    public double WhenMissed => (double)BothMissed / Missed;

    /// <summary>Gets how often it fails when the explained one is met; 0 where that never is.</summary>
    public double WhenMet => Met == 0 ? 0.0 : (double)OnlyOther / Met;

    /// <summary>Gets the 95 % interval of <see cref="WhenMissed"/>.</summary>
    public ConfidenceInterval WhenMissedInterval => Proportion.Wilson(BothMissed, Missed);

    /// <summary>Gets whether they fail together beyond chance: the two 95 % intervals lie apart.</summary>
    public bool IsBeyondChance => WhenMissedInterval.Low > Proportion.Wilson(OnlyOther, Met).High;
}
