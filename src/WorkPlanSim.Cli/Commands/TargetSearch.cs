using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Cli.Commands;

/// <summary>Finds a target by its id, or by its title as tables show it.</summary>
internal static class TargetSearch
{
    // More would be a list and no hint.
    private const int MostSuggested = 3;

    /// <summary>Finds the target.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="name">Its id, or its whole title in either language.</param>
    /// <returns>The target; null for none.</returns>
    internal static Target? Find(Plan plan, string name) =>
        plan.Targets.FirstOrDefault(t => t.Id == name)
        ?? plan.Targets.FirstOrDefault(t => t.Title.Zh == name || t.Title.En == name);

    /// <summary>
    /// Finds what may have been meant: what holds the text in its id or title, else the nearest id.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="name">What was written.</param>
    /// <returns>Ids; null where none is near.</returns>
    internal static string? Nearest(Plan plan, string name)
    {
        var holding = plan.Targets
            .Where(t => Names(t).Any(n => n.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Select(t => t.Id)
            .ToList();
        return holding.Count is > 0 and <= MostSuggested
            ? string.Join(", ", holding)
            : NearestName.Of(name, plan.Targets.Select(t => t.Id));
    }

    private static string[] Names(Target target) => [target.Id, target.Title.Zh, target.Title.En];
}
