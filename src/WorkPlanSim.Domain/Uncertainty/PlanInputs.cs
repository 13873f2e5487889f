using System.Collections.Immutable;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Domain.Uncertainty;

/// <summary>
/// The uncertain inputs of a plan, by the names under which correlations speak of them. They are also the names of the random
/// streams, so an input keeps its draws whatever else is in the plan.
/// </summary>
public static class PlanInputs
{
    /// <summary>Lists the inputs that may be correlated.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Seasons, teams, funds, targets; within each in file order.</returns>
    public static ImmutableArray<PlanInput> Of(Plan plan) =>
    [
        .. plan.Seasons.Select(s => new PlanInput(OfSeason(s.Id), InputRhythm.PerPeriod, s.Persistence)),
        .. plan.Teams.SelectMany(OfTeam),
        .. plan.Funds.SelectMany(f => new[] { "realised", "delay", "clawback" }
            .Select(field => new PlanInput(OfFund(f.Id, field), InputRhythm.PerTrial, 0.0))),
        .. plan.Targets.SelectMany(OfTarget),
    ];

    /// <summary>Names a season's anomaly.</summary>
    /// <param name="id">The season.</param>
    /// <returns>The input's name.</returns>
    public static string OfSeason(string id) => $"seasons/{id}";

    /// <summary>Names a team's anomaly in presence.</summary>
    /// <param name="id">The team.</param>
    /// <returns>The input's name.</returns>
    public static string OfAvailability(string id) => $"teams/{id}/available";

    /// <summary>Names the draws by which a team's posts fall vacant.</summary>
    /// <param name="id">The team.</param>
    /// <returns>The input's name.</returns>
    public static string OfAttrition(string id) => $"teams/{id}/attrition";

    /// <summary>Names a quantity of a team.</summary>
    /// <param name="id">The team.</param>
    /// <param name="field">Such as <c>available</c>.</param>
    /// <returns>The input's name.</returns>
    public static string OfTeam(string id, string field) => $"teams/{id}/{field}";

    /// <summary>Names the event behind a secondment.</summary>
    /// <param name="id">The team.</param>
    /// <param name="cause">The cause.</param>
    /// <returns>The input's name.</returns>
    public static string OfSecondment(string id, string cause) => $"teams/{id}/secondments/{cause}";

    /// <summary>Names a quantity of a fund.</summary>
    /// <param name="id">The fund.</param>
    /// <param name="field">Such as <c>realised</c>.</param>
    /// <returns>The input's name.</returns>
    public static string OfFund(string id, string field) => $"funds/{id}/{field}";

    /// <summary>Names a quantity of a target.</summary>
    /// <param name="id">The target.</param>
    /// <param name="field">Such as <c>unitCost</c>.</param>
    /// <returns>The input's name.</returns>
    public static string OfTarget(string id, string field) => $"targets/{id}/{field}";

    private static IEnumerable<PlanInput> OfTeam(Team team) =>
    [
        new PlanInput(OfAvailability(team.Id), InputRhythm.PerPeriod, team.Persistence),
        new PlanInput(OfAttrition(team.Id), InputRhythm.PerPeriod, 0.0),
        .. team.Secondments.SelectMany(s => new[]
        {
            new PlanInput(OfSecondment(team.Id, s.Cause), InputRhythm.PerPeriod, 0.0),
            new PlanInput(OfSecondment(team.Id, s.Cause) + "/share", InputRhythm.PerTrial, 0.0),
        }),
    ];

    private static IEnumerable<PlanInput> OfTarget(Target target)
    {
        string[] drawnOnce = target switch
        {
            DeliverTarget => ["lead", "unitCost", "unitLabour", "maxRate", "productivity", "lag"],
            ClearTarget => ["lead", "initial", "caseLabour", "caseCost", "productivity"],
            MaintainTarget => ["lead", "gain"],
            PreventTarget => ["lead", "effectiveness"],
            GrowTarget => ["lead", "trend", "gain"],
            PassTarget => ["lead", "initial", "unitCost", "unitLabour", "maxRate", "productivity", "exam", "resit"],
            MilestoneTarget m => ["lead", .. m.Steps.Select(s => $"steps/{s.Id}/takes")],
            CompositeTarget => [],
            _ => throw new ArgumentException($"No inputs for {target.GetType()}.", nameof(target)),
        };
        (string Name, double Persistence)[] drawnOften = target switch
        {
            DeliverTarget or PassTarget => [("noise", 0.0)],
            ClearTarget => [("noise", 0.0), ("arrivals", 0.0)],
            MaintainTarget m => [("noise", m.Noise.Persistence)],
            PreventTarget => [("incidents", 0.0)],
            GrowTarget => [("volatility", 0.0)],
            _ => [],
        };
        return
        [
            .. drawnOnce.Select(f => new PlanInput(OfTarget(target.Id, f), InputRhythm.PerTrial, 0.0)),
            .. drawnOften.Select(f => new PlanInput(OfTarget(target.Id, f.Name), InputRhythm.PerPeriod, f.Persistence)),
        ];
    }
}
