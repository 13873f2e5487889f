using WorkPlanSim.Contracts.Definitions;

namespace WorkPlanSim.Hosting.Storage;

/// <summary>Who did what to a state, and when.</summary>
/// <param name="EventId">Unique among all events ever; a change that is repeated has it again.</param>
/// <param name="PlanId">The plan that it is part of the history of.</param>
/// <param name="What">What happened, one word.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Detail">What the history remembers of the state, JSON in UTF-8.</param>
internal sealed record StateEvent(
    string EventId, string PlanId, string What, string By, DateTimeOffset At, byte[] Detail)
{
    /// <summary>
    /// Makes the id of an event: the same change of the same version has the same, and no other has, so that one whose outcome is unknown can be
    /// written again.
    /// </summary>
    /// <param name="key">The state that is changed.</param>
    /// <param name="expected">Its version before.</param>
    /// <param name="what">What happens.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="payload">Its bytes afterwards.</param>
    /// <returns>The id.</returns>
    internal static string IdOf(StateKey key, long expected, string what, string by, byte[] payload) =>
        ContentHash.Of(key.Name, key.Id, $"{expected}", what, by, ContentHash.Of(payload));
}
