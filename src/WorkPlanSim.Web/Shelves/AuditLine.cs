using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Web.Shelves;

/// <summary>A change in the audit log.</summary>
/// <param name="Sequence">Its place: later changes have higher ones.</param>
/// <param name="Plan">The title of the plan that it is of.</param>
/// <param name="State">What changed: plan, file, scenario, target, fund, team, season.</param>
/// <param name="Id">Which.</param>
/// <param name="Version">The version that the change made.</param>
/// <param name="What">What happened: loaded, set or removed.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
internal sealed record AuditLine(
    long Sequence, BilingualText Plan, string State, string Id, long Version, string What, string By, DateTimeOffset At)
{
    /// <summary>Takes an entry of the history.</summary>
    /// <param name="plan">The title of its plan.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>The change.</returns>
    internal static AuditLine Of(BilingualText plan, HistoryEntry entry) =>
        new(entry.Sequence, plan, entry.State, entry.Id, entry.Version, entry.What, entry.By, entry.At);
}
