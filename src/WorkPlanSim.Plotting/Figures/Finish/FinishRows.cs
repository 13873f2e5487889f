using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Finish;

/// <summary>
/// The targets in the order of their rows: those with a finish by its median, then those judged at their
/// deadline.
/// </summary>
/// <param name="Dated">Those that finish at some time, the earliest median first.</param>
/// <param name="Judged">Those that have no finish but are judged at their deadline, riskiest first.</param>
internal sealed record FinishRows(ImmutableArray<int> Dated, ImmutableArray<int> Judged)
{
    internal static FinishRows Of(FigureData data)
    {
        var byRisk = data.RiskiestFirst();
        bool IsJudged(int place) => TargetCourse.IsJudgedAtDeadline(data.Baseline.Targets[place].Target);
        var spreads = data.Baseline.Targets.Select(FinishSpread.Of).ToList();
        return new FinishRows(
            [
                .. byRisk.Where(i => !IsJudged(i))
                    .OrderBy(i => spreads[i].Quantile(50) ?? int.MaxValue)
                    .ThenByDescending(i => data.Baseline.Targets[i].Probability),
            ],
            [.. byRisk.Where(IsJudged)]);
    }

    /// <summary>Tells how a target stands against its deadline by the median of its finish.</summary>
    /// <param name="target">A target that finishes at some time.</param>
    /// <returns>Where the median lies.</returns>
    internal static MedianFinish MedianOf(TargetProjection target)
    {
        // A target is met if and only if it finishes by its deadline, so that what misses it is counted from
        // what is met.
        if (target.Met * 2 < target.Trials)
        {
            return MedianFinish.LaterOrNever;
        }

        return FinishSpread.Of(target).BeforeDeadline * 2 >= target.Trials
            ? MedianFinish.Early
            : MedianFinish.JustInTime;
    }
}
