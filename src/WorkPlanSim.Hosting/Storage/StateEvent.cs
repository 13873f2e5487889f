namespace WorkPlanSim.Hosting.Storage;

/// <summary>Who did what to a state, and when.</summary>
/// <param name="EventId">Unique among all events ever; a change that is repeated has it again.</param>
/// <param name="PlanId">The plan that it is part of the history of.</param>
/// <param name="What">What happened, one word.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Detail">What the history remembers of the state, JSON in UTF-8.</param>
internal sealed record StateEvent(
    string EventId, string PlanId, string What, string By, DateTimeOffset At, byte[] Detail);
