using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Plotting.Texts;

/// <summary>What holds a weak target back, with the name of the driver where it has just one of that sort.</summary>
/// <param name="plan">The plan under the scenario.</param>
/// <param name="language">The language to speak.</param>
public sealed class BindingText(Plan plan, Language language)
{
    /// <summary>Below it, a target is weak, and what holds it back is of interest.</summary>
    public const double WeakBelow = 0.9;

    /// <summary>Gives what holds a target back.</summary>
    /// <param name="projection">What is said of the target.</param>
    /// <returns>Such as <c>season: Earthworks</c>; empty for a target that is likely enough.</returns>
    public string Of(TargetProjection projection)
    {
        var binding = projection.Bottleneck.Binding;
        if (projection.Probability >= WeakBelow || binding == Bottleneck.None)
        {
            return "";
        }

        var driver = Driver(projection.Target, binding);
        var name = Name(binding).In(language);
        return driver is null ? name : Label(name, driver.In(language));
    }

    /// <summary>Names what can hold a target back.</summary>
    /// <param name="bottleneck">What.</param>
    /// <returns>Such as <c>season</c>.</returns>
    public static BilingualText Name(Bottleneck bottleneck) => bottleneck switch
    {
        Bottleneck.None => new("无", "nothing"),
        Bottleneck.Budget => new("资金", "money"),
        Bottleneck.Staffing => new("人手", "people"),
        Bottleneck.Season => new("季节", "season"),
        Bottleneck.Capacity => new("产能", "capacity"),
        Bottleneck.Start => new("未能开工", "waiting for start"),
        _ => throw new ArgumentOutOfRangeException(nameof(bottleneck), bottleneck, "No words for this bottleneck."),
    };

    private string Label(string name, string driver) => language == Language.Zh ? $"{name}：{driver}" : $"{name}: {driver}";

    private BilingualText? Driver(Target target, Bottleneck binding) => binding switch
    {
        Bottleneck.Budget when Only(target.Budget.Keys) is { } id => plan.Funds.FirstOrDefault(f => f.Id == id)?.Title,
        Bottleneck.Staffing when Only(target.Staff.Keys) is { } id => plan.Teams.FirstOrDefault(t => t.Id == id)?.Title,
        Bottleneck.Season when Only(SeasonsOf(target)) is { } id => plan.Seasons.FirstOrDefault(s => s.Id == id)?.Title,
        _ => null,
    };

    private static IEnumerable<string> SeasonsOf(Target target) => new[] { target.SeasonId }
        .Concat(target is MilestoneTarget milestone ? milestone.Steps.Select(s => s.SeasonId) : [])
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);

    private static string? Only(IEnumerable<string> ids)
    {
        var first = ids.Take(2).ToList();
        return first.Count == 1 ? first[0] : null;
    }
}
