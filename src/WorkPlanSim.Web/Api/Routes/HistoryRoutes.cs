using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkPlanSim.Hosting;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Api.Views;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Api.Routes;

/// <summary>The audit log: who changed what of a plan, and when. It is only added to.</summary>
internal static class HistoryRoutes
{
    private const int UsualLines = 100;
    private const int MostLines = 1000;

    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    internal static void Map(RouteGroupBuilder api) => api.MapGet("/plans/{plan}/history", GetAsync)
        .Needs(AccessRole.Administer)
        .WithTags("History").WithName("GetHistory")
        .WithSummary("Tells who changed what of a plan, and when.")
        .WithDescription("Oldest first. after: the sequence of the last line that is known; most: 1 to 1000, default 100; detail: true for the states themselves.")
        .Produces<HistoryLine[]>().Refuses(400, 403, 404);

    private static async Task<IResult> GetAsync(
        HttpContext http,
        PlanShelf shelf,
        PlanningService planning,
        RunLimits limits,
        string plan,
        string? after,
        string? most,
        string? detail,
        CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(plan, cancellationToken) is not { } shelved)
        {
            return ApiAnswers.NoPlan(http, plan);
        }

        var asking = new Asking(shelved, limits);
        var begin = asking.WholeOf("after", after, 0, 0, long.MaxValue);
        var lines = asking.WholeOf("most", most, UsualLines, 1, MostLines);
        if (asking.Problems is { IsEmpty: false } problems)
        {
            return ApiAnswers.BadRequest(http, problems);
        }

        var entries = await planning.ReadHistoryAsync(plan, begin, (int)lines, cancellationToken);
        return ApiAnswers.Json(entries.Select(e => HistoryLine.Of(e, detail == "true")).ToImmutableArray());
    }
}
