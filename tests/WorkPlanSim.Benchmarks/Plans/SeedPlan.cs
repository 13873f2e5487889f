using WorkPlanSim.Domain.Plans;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Benchmarks.Plans;

/// <summary>The plan of the work report: 61 targets of all kinds.</summary>
internal static class SeedPlan
{
    /// <summary>Reads it from the checkout.</summary>
    /// <returns>The plan.</returns>
    internal static Plan Read() => Read([]).Plan;

    /// <summary>Reads it with all scenarios of the checkout.</summary>
    /// <returns>The plan and the scenarios.</returns>
    internal static PlanSet ReadWithScenarios() => Read(
        [.. Directory.EnumerateFiles(Path.Combine(FindRoot(), "scenarios"), "*.yaml").Order(StringComparer.Ordinal)]);

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

    private static PlanSet Read(string[] scenarios)
    {
        var path = Path.Combine(FindRoot(), "seeds", "work-plan.yaml");
        return PlanReader.ReadFiles(path, scenarios).Value
            ?? throw new InvalidOperationException($"{path} or a scenario has problems: see what the command check says.");
    }

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
