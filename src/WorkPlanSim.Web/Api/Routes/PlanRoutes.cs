using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Api.Views;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Api.Routes;

/// <summary>Plans: list, look, upload, download.</summary>
internal static class PlanRoutes
{
    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    internal static void Map(RouteGroupBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans");
        plans.MapGet("/", ListAsync)
            .WithName("ListPlans").WithSummary("Lists the plans.").Produces<PlanLine[]>();
        plans.MapPost("/", (HttpContext http, PlanShelf shelf, CancellationToken cancellationToken) =>
                PutAsync(http, shelf, null, cancellationToken))
            .Needs(AccessRole.Plan).TakesFile()
            .WithName("UploadPlan").WithSummary("Uploads a plan: checks its file, and keeps it under the id that is in it.")
            .Produces<PlanKept>().Produces<PlanKept>(StatusCodes.Status201Created).Refuses(422);
        plans.MapGet("/{plan}", GetAsync)
            .WithName("GetPlan").WithSummary("Shows a plan: drivers, targets, who gets what. All of it is in its file.").Produces<PlanView>().Refuses(404);
        plans.MapPut("/{plan}", (HttpContext http, PlanShelf shelf, string plan, CancellationToken cancellationToken) =>
                PutAsync(http, shelf, plan, cancellationToken))
            .Needs(AccessRole.Plan).TakesFile()
            .WithName("PutPlan")
            .WithSummary("Checks a plan file, and keeps the plan.")
            .WithDescription(IfMatch.Help)
            .Produces<PlanKept>().Produces<PlanKept>(StatusCodes.Status201Created).Refuses(412, 422);
        plans.MapGet("/{plan}/file", DownloadAsync)
            .WithName("DownloadPlan").WithSummary("Gives the plan's file as it was uploaded.")
            .Produces<string>(contentType: ApiTypes.Yaml).Refuses(404);
    }

    private static async Task<IResult> ListAsync(PlanShelf shelf, CancellationToken cancellationToken)
    {
        var plans = await shelf.ReadAllAsync(cancellationToken);
        return ApiAnswers.Json(plans.Select(PlanLine.Of).ToImmutableArray());
    }

    private static async Task<IResult> GetAsync(HttpContext http, PlanShelf shelf, string plan, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(plan, cancellationToken) is not { } shelved)
        {
            return ApiAnswers.NoPlan(http, plan);
        }

        IfMatch.Tag(http, shelved.Tag);
        return ApiAnswers.Json(PlanView.Of(shelved));
    }

    private static async Task<IResult> DownloadAsync(
        HttpContext http, PlanShelf shelf, string plan, CancellationToken cancellationToken)
    {
        var shelved = await shelf.FindAsync(plan, cancellationToken);
        if (shelved?.Text is not { } text)
        {
            return shelved is null ? ApiAnswers.NoPlan(http, plan) : ApiAnswers.NoFile(http, plan);
        }

        IfMatch.Tag(http, shelved.Tag);
        return Results.File(Encoding.UTF8.GetBytes(text), ApiTypes.Yaml, $"{plan}.yaml");
    }

    private static async Task<IResult> PutAsync(HttpContext http, PlanShelf shelf, string? plan, CancellationToken cancellationToken)
    {
        var name = $"{plan ?? "plan"}.yaml";
        var sent = await ApiBody.ReadFileAsync(http, name);
        if (sent.Value is not { } file)
        {
            return ApiAnswers.BadFile(http, sent.Problems);
        }

        var read = PlanReader.Read(file, [], _ => null);
        if (read.Value?.Plan is not { } found)
        {
            return ApiAnswers.BadFile(http, read.Problems);
        }

        if (plan is not null && found.Id != plan)
        {
            return ApiAnswers.BadFile(http, [OtherId(name, found.Id, plan)]);
        }

        var put = await shelf.KeepPlanAsync(
            found, file.Text, AccessClaims.NameOf(http.User), there => IfMatch.Allows(http.Request, there?.Tag), cancellationToken);
        if (put.Kept is not { } kept)
        {
            return ApiAnswers.Changed(http);
        }

        IfMatch.Tag(http, kept.Tag);
        var language = ApiAnswers.LanguageOf(http);
        var answer = new PlanKept(PlanLine.Of(kept), [.. read.Problems.Select(p => ApiFinding.From(p, language))]);
        return put.Before is null
            ? ApiAnswers.Json(answer, StatusCodes.Status201Created, $"/api/v1/plans/{found.Id}")
            : ApiAnswers.Json(answer);
    }

    /// <summary>Says that a file holds something else than its address says.</summary>
    internal static Problem OtherId(string file, string found, string expected) => new(
        ProblemCodes.BadId,
        ProblemSeverity.Error,
        new SourcePlace(file, 0, 0),
        new BilingualText($"文件中的 id 是 '{found}'，地址中的是 '{expected}'。", $"The id in the file is '{found}', that of the address '{expected}'."));
}
