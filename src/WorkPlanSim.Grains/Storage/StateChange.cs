namespace WorkPlanSim.Grains.Storage;

/// <summary>
/// What made a state of the one before. A storage puts it into the history in one transaction with the state.
/// </summary>
/// <param name="PlanId">The plan that it is part of the history of.</param>
/// <param name="What">What happened, one of <see cref="ChangeWords"/>.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record StateChange(string PlanId, string What, string By, DateTimeOffset At)
{
    /// <summary>
    /// Gets what the history is to remember of the state, JSON in UTF-8; null for the whole state, so that it can be had
    /// again.
    /// </summary>
    public byte[]? Summary { get; init; }
}
