using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Cli.Tables;

/// <summary>What holds a weak target back, with the name of the driver where it has just one of that sort.</summary>
/// <param name="plan">The plan under the scenario.</param>
/// <param name="words">What tables say.</param>
internal sealed class BindingText(Plan plan, TableWords words)
{
    /// <summary>Gives what holds a target back.</summary>
    /// <param name="projection">What is said of the target.</param>
    /// <returns>Such as <c>season: Earthworks</c>; empty for a target that is likely enough.</returns>
    internal string Of(TargetProjection projection)
    {
        var binding = projection.Bottleneck.Binding;
        if (projection.Probability >= Styles.WeakBelow || binding == Bottleneck.None)
        {
            return "";
        }

        var driver = Driver(projection.Target, binding);
        return driver is null
            ? words.Binding(binding)
            : words.Labelled(words.Binding(binding), driver.In(words.Language));
    }

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
