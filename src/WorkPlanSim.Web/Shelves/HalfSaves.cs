using System.Collections.Immutable;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Web.Shelves;

/// <summary>
/// Finishes what was saved by half. A plan takes several writes, its file first: if the process dies or the store fails in between, the
/// file says what the rest was to be.
/// </summary>
/// <param name="planning">Keeps plans and files.</param>
internal sealed class HalfSaves(PlanningService planning)
{
    private static readonly ImmutableArray<string> Ends = ["file", "plan"];
    private static readonly ImmutableArray<string> Files = ["file"];

    /// <summary>Finishes it, in the name of who saved the file; what is whole stays as it is.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="text">Its file.</param>
    /// <param name="kept">The plan as it is kept; null for none, or only part of one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The plan, and whether it is what its file says, as far as the file was to say it.</returns>
    internal async Task<(KeptPlan? Plan, bool IsWhole)> FinishAsync(
        string planId, string text, KeptPlan? kept, CancellationToken cancellationToken)
    {
        // A plan that came after its file is whole; or a command loaded it, which keeps no file.
        var last = await planning.ReadLatestAsync(new HistoryQuestion(planId, Ends, 1), cancellationToken);
        if (last is not [{ State: "file" } file]
            || PlanReader.Read(new SourceText(planId + ".yaml", text), [], _ => null).Value?.Plan is not { } plan
            || plan.Id != planId
            || PlanContent.FromPlan(plan).ComputeHash() == kept?.Hash)
        {
            return (kept, true);
        }

        try
        {
            await planning.LoadAsync(plan, file.By, cancellationToken);
            return (await planning.ReadPlanAsync(planId, cancellationToken), true);
        }
        catch (StorageException)
        {
            // A store that takes nothing now can still be read: the next look tries again.
            return (kept, false);
        }
    }

    /// <summary>Has a plan follow its file where another server saved its own meanwhile: of two loads the earlier one may have ended last.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="loaded">The file that was loaded.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When plan and file are the same.</returns>
    internal async Task CatchUpAsync(string planId, string loaded, CancellationToken cancellationToken)
    {
        while (await planning.ReadFileAsync(planId, cancellationToken) is { } text
            && text != loaded
            && PlanReader.Read(new SourceText(planId + ".yaml", text), [], _ => null).Value?.Plan is { } plan
            && await planning.ReadLatestAsync(new HistoryQuestion(planId, Files, 1), cancellationToken) is [var file])
        {
            await planning.LoadAsync(plan, file.By, cancellationToken);
            loaded = text;
        }
    }
}
