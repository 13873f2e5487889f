using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Domain.Scenarios;

/// <summary>A what-if: a plan under other decisions or other assumptions.</summary>
/// <param name="Id">The scenario's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Changes">What it changes, in the order in which the changes act; those of its base come first.</param>
public sealed record Scenario(string Id, BilingualText Title, ImmutableArray<Change> Changes)
{
    /// <summary>Gets the id of the plan as it stands.</summary>
    public static string BaselineId => "baseline";

    /// <summary>Gets the plan as it stands, as a scenario.</summary>
    public static Scenario Baseline { get; } = new(BaselineId, new BilingualText("基准", "Baseline"), []);

    /// <summary>Gets the id of the scenario over which it was laid; null where it was laid over the plan alone.</summary>
    public string? BaseId { get; init; }
}
