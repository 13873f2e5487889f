using WorkPlanSim.Analysis.Chance;
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
    /// <summary>Gets the share of those that are told, among all other targets, which may be there by chance: on average, at most.</summary>
    public static double ShareOfChance => 0.05;

    /// <summary>Gets how often the other fails when the explained one does.</summary>
    public double WhenMissed => (double)BothMissed / Missed;

    /// <summary>Gets how often it fails when the explained one is met; 0 where that never is.</summary>
    public double WhenMet => Met == 0 ? 0.0 : (double)OnlyOther / Met;

    /// <summary>Gets the 95 % interval of <see cref="WhenMissed"/>.</summary>
    public ConfidenceInterval WhenMissedInterval => Proportion.Wilson(BothMissed, Missed);

    /// <summary>Gets the chance that they fail together so often if neither had to do with the other.</summary>
    public double PValue => ExactTest.PValue(BothMissed, Missed, BothMissed + OnlyOther, Missed + Met);

    /// <summary>Gets whether the other is missed in some trials and not in all: else nothing can be told of it.</summary>
    internal bool Varies => BothMissed + OnlyOther > 0 && BothMissed + OnlyOther < Missed + Met;
}
