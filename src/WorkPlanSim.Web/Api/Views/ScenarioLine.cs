using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Api.Views;

/// <summary>A scenario in the list of a plan's scenarios.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Base">The scenario over which it was laid; left out where that is the plan alone.</param>
/// <param name="Changes">How many changes it makes, those of its base included.</param>
public sealed record ScenarioLine(string Id, BilingualText Title, string? Base, int Changes)
{
    /// <summary>Shows a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Its line.</returns>
    internal static ScenarioLine Of(Scenario scenario) =>
        new(scenario.Id, scenario.Title, scenario.BaseId, scenario.Changes.Length);
}
