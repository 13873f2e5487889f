using System.Collections.Immutable;

namespace WorkPlanSim.Web.Shelves;

/// <summary>Some of the audit log.</summary>
/// <param name="Lines">The changes, the last first.</param>
/// <param name="HasOlder">Whether there are older ones.</param>
internal sealed record AuditPage(ImmutableArray<AuditLine> Lines, bool HasOlder);
