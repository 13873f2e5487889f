using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Discovery;

/// <summary>What counts as a failed trial: a target that is missed, or few targets that are met.</summary>
/// <param name="Target">The target; null for the plan as a whole.</param>
/// <param name="AtMost">The most targets that a failed trial meets; ignored for a target.</param>
/// <param name="Counted">How many targets count; ignored for a target.</param>
public sealed record FailureKind(Target? Target, int AtMost, int Counted)
{
    /// <summary>The quantile of the number met below which the plan fails.</summary>
    public const double Quantile = 0.2;

    /// <summary>Finds out when a plan fails: when fewer targets are met than the 20 % quantile of their number.</summary>
    /// <param name="met">The number met in each trial, at least one trial.</param>
    /// <param name="counted">How many targets count.</param>
    /// <returns>
    /// The kind. Where no trial lies below the quantile, as in a plan of few targets, those at it fail.
    /// </returns>
    internal static FailureKind OfPlan(int[] met, int counted)
    {
        int[] order = [.. met.Order()];
        var quantile = order[(int)Math.Ceiling(Quantile * order.Length) - 1];
        return new FailureKind(null, order[0] < quantile ? quantile - 1 : quantile, counted);
    }
}
