using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Plotting.Figures.Time;

/// <summary>
/// How a target comes about in the course of the year, by its kind: built up, kept, or counted at the end.
/// </summary>
public static class TargetCourse
{
    /// <summary>
    /// Tells whether its attainment is something that is built up, so that it can be held against the time
    /// gone by. What is kept (a level, a number of incidents) is whole at the start, and parts of a composite
    /// come at one blow.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsBuiltUp(Target target) => target switch
    {
        DeliverTarget or ClearTarget or PassTarget or MilestoneTarget => true,
        GrowTarget grow => IsTowardsGoal(grow),
        MaintainTarget or PreventTarget or CompositeTarget => false,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target.Kind, "No course for this kind."),
    };

    /// <summary>Tells whether its attainment is sure to be 0 when the plan starts.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Whether it is.</returns>
    public static bool StartsAtNothing(Target target) => target switch
    {
        DeliverTarget or MilestoneTarget or CompositeTarget => true,
        GrowTarget grow => IsTowardsGoal(grow),
        MaintainTarget maintain => maintain.GoodPeriods is not null,
        _ => false,
    };

    /// <summary>
    /// Tells whether it is only judged at its deadline, so that it can't be finished before.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsJudgedAtDeadline(Target target) => target switch
    {
        ClearTarget or GrowTarget or PreventTarget => true,
        MaintainTarget maintain => maintain.GoodPeriods is null,
        DeliverTarget or PassTarget or MilestoneTarget or CompositeTarget => false,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target.Kind, "No course for this kind."),
    };

    /// <summary>
    /// Tells whether it is only kept or not kept, with nothing between: then quantiles of its attainment are
    /// 0 or 1 and say little, and its mean is the share of trials that keep it so far.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsYesOrNo(Target target) => target switch
    {
        PreventTarget prevent => prevent.Limit == 0,
        MaintainTarget { GoodPeriods: null } maintain => maintain.Limit.Value <= 0.0,
        GrowTarget grow => grow.Goal.Equals(0.0),
        _ => false,
    };

    // The others promise to hold a line, such as growing by at most so much.
    private static bool IsTowardsGoal(GrowTarget grow) => grow.Down ? grow.Goal < 0.0 : grow.Goal > 0.0;
}
