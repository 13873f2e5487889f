namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>What every kind's record begins with.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Deadline">The deadline stated; null where none is.</param>
/// <param name="Calendar">The plan's calendar.</param>
internal sealed record TargetHead(string Id, BilingualText Title, Period? Deadline, PlanCalendar Calendar)
{
    /// <summary>Gets the deadline: stated, or the plan's last period.</summary>
    public Period DeadlineOrLast => Deadline ?? Calendar.Last;

    /// <summary>Gives the same number for each period.</summary>
    public ImmutableArray<double> Series(double value) => [.. Enumerable.Repeat(value, Calendar.Count)];
}
