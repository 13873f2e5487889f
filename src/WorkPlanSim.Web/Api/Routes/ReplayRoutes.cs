using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Hosting;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Api.Routes;

/// <summary>One trial of a run, told period by period.</summary>
internal static class ReplayRoutes
{
    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    internal static void Map(RouteGroupBuilder api) => api.MapGet("/plans/{plan}/replay", ReplayAsync)
        .WithTags("Runs").WithName("Replay").WithSummary("Tells one trial of a run as a year, period by period.")
        .Produces<object>().Refuses(400, 404);

    private static async Task<IResult> ReplayAsync(
        HttpContext http,
        PlanShelf shelf,
        PlanningService planning,
        RunLimits limits,
        string plan,
        string? trial,
        string? scenario,
        string? seed,
        string? sampling,
        CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(plan, cancellationToken) is not { } shelved)
        {
            return ApiAnswers.NoPlan(http, plan);
        }

        var asking = new Asking(shelved, limits);
        var order = new ReplayOrder(
            plan,
            asking.ScenarioOf("scenario", scenario),
            asking.SeedOf(seed),
            asking.TrialOf(trial) - 1)
        {
            Sampling = asking.SamplingOf(sampling),
        };
        if (asking.Problems is { IsEmpty: false } problems)
        {
            return ApiAnswers.BadRequest(http, problems);
        }

        var result = await planning.ReplayAsync(order, cancellationToken);
        var year = ReplayedYear.Read(result.Plan, order.Scenario, order.Seed, result.Replay);
        using var output = new MemoryStream();
        ReplayJson.Write(output, year with { Sampling = order.Sampling }, new ReplayOrigin(EngineVersion.Current, result.PlanHash));
        return Results.Bytes(output.ToArray(), ApiTypes.Json);
    }
}
