using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles.Findings;

namespace WorkPlanSim.Cli.Commands.Plans;

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

    /// <summary>Finds the target, or tells that there is none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="name">Its id, or its whole title in either language.</param>
    /// <param name="forms">What to write where nothing is near.</param>
    /// <param name="problems">Gathers the mistakes.</param>
    /// <returns>The target; null for none.</returns>
    internal static Target? Find(Plan plan, string name, BilingualText forms, ArgumentProblems problems)
    {
        var target = Find(plan, name);
        if (target is null)
        {
            problems.Add(
                ArgumentWords.UnknownTarget(name, plan.Id),
                Nearest(plan, name) is { } near ? ArgumentWords.DidYouMean(near) : forms);
        }

        return target;
    }

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
            : new NearestName().Find(name, plan.Targets.Select(t => t.Id));
    }

    private static string[] Names(Target target) => [target.Id, target.Title.Zh, target.Title.En];
}
