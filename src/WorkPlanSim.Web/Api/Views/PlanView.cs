using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Api.Views;

/// <summary>A plan: its drivers, its targets and who gets what. All of it is in its file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Hash">The hash of its content; also its ETag.</param>
/// <param name="Periods">The names of its periods.</param>
/// <param name="Currency">The unit of every amount of money.</param>
/// <param name="Funds">The funds.</param>
/// <param name="Teams">The teams.</param>
/// <param name="Seasons">The seasons.</param>
/// <param name="Targets">The targets.</param>
/// <param name="Scenarios">The scenarios saved with it.</param>
public sealed record PlanView(
    string Id,
    BilingualText Title,
    string Hash,
    ImmutableArray<string> Periods,
    string Currency,
    ImmutableArray<DriverView> Funds,
    ImmutableArray<DriverView> Teams,
    ImmutableArray<DriverView> Seasons,
    ImmutableArray<TargetView> Targets,
    ImmutableArray<ScenarioLine> Scenarios)
{
    /// <summary>Shows a plan.</summary>
    /// <param name="shelved">The plan.</param>
    /// <returns>What there is to see.</returns>
    internal static PlanView Of(ShelvedPlan shelved)
    {
        var plan = shelved.Plan;
        return new PlanView(
            plan.Id,
            plan.Title,
            shelved.Hash,
            [.. Enumerable.Range(0, plan.Calendar.Count).Select(t => plan.Calendar.NameOf(Period.FromIndex(t)))],
            plan.Currency,
            [.. plan.Funds.Select(f => new DriverView(f.Id, f.Title, f.Amount.Amount))],
            [.. plan.Teams.Select(t => new DriverView(t.Id, t.Title, t.Headcount))],
            [.. plan.Seasons.Select(s => new DriverView(s.Id, s.Title, null))],
            [.. plan.Targets.Select(t => TargetView.Of(t, plan.Calendar))],
            [.. shelved.Scenarios.Select(ScenarioLine.Of)]);
    }
}
