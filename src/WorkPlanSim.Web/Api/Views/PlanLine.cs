using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Api.Views;

/// <summary>A plan in the list of plans.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Hash">The hash of its content; also its ETag.</param>
/// <param name="Targets">How many targets it has.</param>
/// <param name="Scenarios">How many scenarios are saved with it, beside the baseline.</param>
public sealed record PlanLine(string Id, BilingualText Title, string Hash, int Targets, int Scenarios)
{
    /// <summary>Shows a plan.</summary>
    /// <param name="shelved">The plan.</param>
    /// <returns>Its line.</returns>
    internal static PlanLine Of(ShelvedPlan shelved) => new(
        shelved.Plan.Id, shelved.Plan.Title, shelved.Hash, shelved.Plan.Targets.Length, shelved.Scenarios.Length);
}
