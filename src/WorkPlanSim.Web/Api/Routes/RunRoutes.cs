using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Server;
using WorkPlanSim.Web.Api.Views;

namespace WorkPlanSim.Web.Api.Routes;

/// <summary>Runs: how far one is, its events, its result, its end.</summary>
internal static class RunRoutes
{
    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    internal static void Map(RouteGroupBuilder api)
    {
        var runs = api.MapGroup("/runs/{run}").WithTags("Runs");
        runs.MapGet("/", GetAsync)
            .WithName("GetRun").WithSummary("Tells how far a run is.").Produces<RunView>().Refuses(404);
        runs.MapGet("/events", FollowAsync)
            .WithName("FollowRun").WithMetadata(new StandingStream())
            .WithSummary("Streams how far a run is, as server-sent events: progress, then completed, failed or cancelled.")
            .WithDescription("Each event has the run as its data and its sequence as its id. Last-Event-ID goes on after an event; once the run has ended there is nothing more, which is 204.")
            .Produces<RunView>(contentType: "text/event-stream").Produces(StatusCodes.Status204NoContent).Refuses(404, 429, 503);
        runs.MapGet("/result", GetResultAsync)
            .WithName("GetResult").WithSummary("Gives the result: the JSON that the command line gives for the same.")
            .Produces<object>().Refuses(404, 409);
        runs.MapDelete("/", CancelAsync)
            .WithName("CancelRun").WithSummary("Cancels a run, for everyone who asked for it. Others' runs take the role plan.")
            .Produces<RunView>().Refuses(403, 404);
    }

    private static async Task<IResult> GetAsync(HttpContext http, RunFinder runs, string run, CancellationToken cancellationToken) =>
        await runs.FindAsync(run, cancellationToken) is { } found
            ? ApiAnswers.Json(RunView.Of(found, found.Now, ApiAnswers.LanguageOf(http)))
            : NoRun(http, run);

    private static async Task<IResult> FollowAsync(HttpContext http, RunFinder runs, string run, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(run, cancellationToken) is not { } found)
        {
            return NoRun(http, run);
        }

        var now = found.Now;
        var last = long.TryParse(http.Request.Headers["Last-Event-ID"], out var given) && given <= now.Sequence ? given : 0;

        // No content is how a server tells a browser not to come back.
        return now.IsEnd && last == now.Sequence
            ? Results.NoContent()
            : TypedResults.ServerSentEvents(RunEvents.Of(found, last, ApiAnswers.LanguageOf(http), cancellationToken));
    }

    private static async Task<IResult> GetResultAsync(HttpContext http, RunFinder runs, string run, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(run, cancellationToken) is not { } found)
        {
            return NoRun(http, run);
        }

        var now = found.Now;
        return now.Status switch
        {
            RunStatus.Completed => Results.Bytes(found.Answer!.Json, ApiTypes.Json),
            RunStatus.Running => ApiAnswers.Problem(http, ProblemKind.NoResult, new(
                $"还在运行：用 GET /api/v1/runs/{run}/events 等它结束。",
                $"It is still under way: GET /api/v1/runs/{run}/events waits for its end.")),
            RunStatus.Cancelled => ApiAnswers.Problem(http, ProblemKind.NoResult, new(
                "已被取消：可重新开始。", "It was cancelled: start it again.")),
            RunStatus.Failed => ApiAnswers.Problem(http, ProblemKind.NoResult, now.Failure!),
            _ => throw new InvalidOperationException($"No answer for {now.Status}."),
        };
    }

    private static async Task<IResult> CancelAsync(HttpContext http, RunFinder runs, string run, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(run, cancellationToken) is not { } found)
        {
            return NoRun(http, run);
        }

        if (found.Ticket.By != AccessClaims.NameOf(http.User) && !AccessClaims.Has(http.User, AccessRole.Plan))
        {
            return ApiAnswers.Problem(http, ProblemKind.NotAllowed, new(
                "只能取消自己的运行；取消他人的需要 plan 权限。", "You may cancel your own runs; those of others take the role plan."));
        }

        await found.CancelAsync(RunBook.LongestEnd);
        return ApiAnswers.Json(RunView.Of(found, found.Now, ApiAnswers.LanguageOf(http)));
    }

    private static IResult NoRun(HttpContext http, string run) => ApiAnswers.Problem(http, ProblemKind.NotFound, new(
        $"没有运行 {run}，或它早已结束、没有留下结果：重新提交同样的请求。",
        $"There is no run {run}, or it ended long ago and left nothing: ask for the same again."));
}
