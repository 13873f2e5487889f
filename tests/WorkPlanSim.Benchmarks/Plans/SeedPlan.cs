using WorkPlanSim.Domain.Plans;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Benchmarks.Plans;

/// <summary>The plan of the work report: 61 targets of all kinds.</summary>
internal static class SeedPlan
{
    /// <summary>Reads it from the checkout.</summary>
    /// <returns>The plan.</returns>
    internal static Plan Read()
    {
        var path = Path.Combine(FindRoot(), "seeds", "work-plan.yaml");
        return PlanReader.ReadFiles(path, []).Value?.Plan
            ?? throw new InvalidOperationException($"{path} has problems: see what the command check says.");
    }

    /// <summary>Gives it under another allocation: all money scaled alike.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="step">Which allocation; 0 changes nothing.</param>
    /// <returns>The changed plan, in the same world.</returns>
    internal static Plan Reallocated(Plan plan, int step) => plan with
    {
        Targets =
        [
            .. plan.Targets.Select(t => t with
            {
                Budget = t.Budget.SetItems(
                    t.Budget.Select(b => KeyValuePair.Create(b.Key, b.Value * (1m - (0.001m * step))))),
            }),
        ],
    };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WorkPlanSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("The benchmarks run outside the checkout.");
    }
}
