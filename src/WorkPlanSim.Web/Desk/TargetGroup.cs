using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Desk;

/// <summary>Targets that stand together in the table.</summary>
/// <param name="Key">What they have in common; empty for nothing.</param>
/// <param name="Title">How that is called.</param>
/// <param name="Places">Their places in the plan, in its order.</param>
public sealed record TargetGroup(string Key, BilingualText Title, ImmutableArray<int> Places)
{
    private static readonly BilingualText None = new("其他", "None");

    /// <summary>Groups the targets of a plan.</summary>
    /// <param name="plan">The plan as it stands, so that nothing jumps while sliders move.</param>
    /// <param name="by">By what.</param>
    /// <returns>The groups: in the plan's order; those of none last.</returns>
    internal static ImmutableArray<TargetGroup> Of(Plan plan, Grouping by) =>
    [
        .. plan.Targets.Index()
            .GroupBy(t => KeyOf(t.Item, by), StringComparer.Ordinal)
            .OrderBy(g => g.Key.Length == 0)
            .Select(g => new TargetGroup(g.Key, TitleOf(plan, by, g.Key), [.. g.Select(t => t.Index)])),
    ];

    private static string KeyOf(Target target, Grouping by) => by switch
    {
        Grouping.Risk => "",
        Grouping.Section => target.Source?.Section ?? "",
        Grouping.Department => target.Department ?? "",
        Grouping.Fund => target.Budget.OrderByDescending(b => b.Value.Amount).Select(b => b.Key).FirstOrDefault() ?? "",
        Grouping.Team => target.Staff.OrderByDescending(s => s.Value.Value).Select(s => s.Key).FirstOrDefault() ?? "",
        Grouping.Season => SeasonOf(target) ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "No such grouping."),
    };

    private static string? SeasonOf(Target target) => target.SeasonId
        ?? (target as MilestoneTarget)?.Steps.Select(s => s.SeasonId).FirstOrDefault(s => s is not null);

    private static BilingualText TitleOf(Plan plan, Grouping by, string key) => key.Length == 0
        ? None
        : by switch
        {
            Grouping.Section => new BilingualText($"第{key}部分", $"Section {key}"),
            Grouping.Fund => plan.Funds.First(f => f.Id == key).Title,
            Grouping.Season => plan.Seasons.First(s => s.Id == key).Title,
            _ => plan.Teams.FirstOrDefault(t => t.Id == key)?.Title ?? BilingualText.Same(key),
        };
}
