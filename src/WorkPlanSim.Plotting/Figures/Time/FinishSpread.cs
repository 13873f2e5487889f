using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;

namespace WorkPlanSim.Plotting.Figures.Time;

/// <summary>
/// When the trials finish a target, counted; what never finishes counts as after everything else.
/// </summary>
internal sealed class FinishSpread
{
    private readonly ImmutableArray<long> _doneBy;
    private readonly long _trials;

    private FinishSpread(ImmutableArray<long> doneBy, long trials, int deadline)
    {
        (_doneBy, _trials) = (doneBy, trials);
        (Late, Never) = (doneBy[^1] - doneBy[deadline], trials - doneBy[^1]);
        BeforeDeadline = deadline == 0 ? 0 : doneBy[deadline - 1];
    }

    /// <summary>Gets the trials that finish before the period of the deadline.</summary>
    internal long BeforeDeadline { get; }

    /// <summary>Gets the trials that finish after the deadline, within the plan.</summary>
    internal long Late { get; }

    /// <summary>Gets the trials that do not finish within the plan.</summary>
    internal long Never { get; }

    internal static FinishSpread Of(TargetProjection target)
    {
        // Shares are counts over all trials, so that rounding gives the very counts back.
        var sum = 0L;
        ImmutableArray<long> doneBy =
            [.. target.Finish.Select(share => sum += (long)Math.Round(share * target.Trials))];
        return new FinishSpread(doneBy, target.Trials, target.Target.Deadline.Index);
    }

    /// <summary>Finds the first period by whose end so many of all trials are finished.</summary>
    /// <param name="percent">How many of a hundred, above 0.</param>
    /// <returns>The period's place; null where so many never are.</returns>
    internal int? Quantile(int percent)
    {
        for (var period = 0; period < _doneBy.Length; period++)
        {
            if (_doneBy[period] * 100 >= _trials * percent)
            {
                return period;
            }
        }

        return null;
    }
}
