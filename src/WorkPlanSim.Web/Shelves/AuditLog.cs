using System.Collections.Immutable;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Web.Shelves;

/// <summary>Who changed what, and when; runs are told of elsewhere.</summary>
/// <param name="planning">Keeps the history.</param>
/// <param name="shelf">The plans.</param>
internal sealed class AuditLog(PlanningService planning, PlanShelf shelf)
{
    /// <summary>The most changes that are given at once.</summary>
    internal const int MostLines = 100;

    private static readonly ImmutableArray<string> Wholes = ["plan", "file", "scenario"];
    private static readonly ImmutableArray<string> WithParts = [.. Wholes, "target", "fund", "team", "season"];

    /// <summary>Reads some of it.</summary>
    /// <param name="planIds">Of which plans.</param>
    /// <param name="withParts">Whether changes of a plan's parts are told one by one: all of them, each time that a plan is loaded.</param>
    /// <param name="before">The sequence of the change before which to look; null for the latest.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The changes.</returns>
    internal async Task<AuditPage> ReadAsync(
        IEnumerable<string> planIds, bool withParts, long? before, CancellationToken cancellationToken)
    {
        // As many of each plan as if all were its own, and one to tell whether there are more.
        var lines = new List<AuditLine>();
        foreach (var planId in planIds)
        {
            if (await shelf.FindAsync(planId, cancellationToken) is { } shelved)
            {
                var question = new HistoryQuestion(planId, withParts ? WithParts : Wholes, MostLines + 1) { Before = before ?? long.MaxValue };
                var entries = await planning.ReadLatestAsync(question, cancellationToken);
                lines.AddRange(entries.Select(e => AuditLine.Of(shelved.Plan.Title, e)));
            }
        }

        return new AuditPage([.. lines.OrderByDescending(l => l.Sequence).Take(MostLines)], lines.Count > MostLines);
    }
}
