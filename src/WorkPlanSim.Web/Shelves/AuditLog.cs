using System.Collections.Immutable;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Web.Shelves;

/// <summary>Who changed what, and when; runs are told of elsewhere.</summary>
/// <param name="planning">Keeps the history.</param>
/// <param name="shelf">The plans.</param>
internal sealed class AuditLog(PlanningService planning, PlanShelf shelf)
{
    /// <summary>The most changes that are given at once: the latest.</summary>
    internal const int MostLines = 500;

    private const int AtOnce = 500;

    /// <summary>Reads it.</summary>
    /// <param name="planIds">Of which plans.</param>
    /// <param name="withParts">Whether changes of a plan's parts are told one by one: all of them, each time that a plan is loaded.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The latest changes, the last first.</returns>
    internal async Task<ImmutableArray<AuditLine>> ReadAsync(
        IEnumerable<string> planIds, bool withParts, CancellationToken cancellationToken)
    {
        var lines = new List<AuditLine>();
        foreach (var planId in planIds)
        {
            if (await shelf.FindAsync(planId, cancellationToken) is { } shelved)
            {
                await foreach (var line in OfPlanAsync(shelved, cancellationToken))
                {
                    if (withParts || line.IsOfWhole)
                    {
                        lines.Add(line);
                    }
                }
            }
        }

        return [.. lines.OrderByDescending(l => l.Sequence).Take(MostLines)];
    }

    private async IAsyncEnumerable<AuditLine> OfPlanAsync(
        ShelvedPlan shelved, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long after = 0; ;)
        {
            var entries = await planning.ReadHistoryAsync(shelved.Plan.Id, after, AtOnce, cancellationToken);
            foreach (var entry in entries.Where(e => e.State != "run"))
            {
                yield return AuditLine.Of(shelved.Plan.Title, entry);
            }

            if (entries.Length < AtOnce)
            {
                yield break;
            }

            after = entries[^1].Sequence;
        }
    }
}
