using System.Collections.Immutable;
using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Projections;

/// <summary>What all trials of a scenario say of the plan as a whole.</summary>
/// <param name="ExpectedMet">The mean number of targets met; composites count only with a stated weight.</param>
/// <param name="ExpectedMetInterval">Its 95 % interval.</param>
/// <param name="Counted">How many targets count.</param>
/// <param name="WeightedScore">The mean share of the weights that is met, in [0, 1].</param>
/// <param name="AllMandatory">The share of trials in which every mandatory target is met; 1 where none is mandatory.</param>
/// <param name="AllMandatoryInterval">Its 95 % interval.</param>
/// <param name="MetDistribution">The share of trials with exactly so many met. Shape [targets + 1].</param>
public sealed record PlanSummary(
    double ExpectedMet,
    ConfidenceInterval ExpectedMetInterval,
    int Counted,
    double WeightedScore,
    double AllMandatory,
    ConfidenceInterval AllMandatoryInterval,
    ImmutableArray<double> MetDistribution)
{
    /// <summary>Gets the 95 % interval of the weighted score; null where the spread of blocks gives none.</summary>
    public ConfidenceInterval? WeightedScoreInterval { get; init; }
}
