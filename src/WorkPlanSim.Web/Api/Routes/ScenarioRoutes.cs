using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Api.Views;
using WorkPlanSim.Web.Shelves;

namespace WorkPlanSim.Web.Api.Routes;

/// <summary>The scenarios that are saved with a plan: list, look, upload, remove, download.</summary>
internal static class ScenarioRoutes
{
    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    internal static void Map(RouteGroupBuilder api)
    {
        var scenarios = api.MapGroup("/plans/{plan}/scenarios").WithTags("Scenarios");
        scenarios.MapGet("/", ListAsync)
            .WithName("ListScenarios").WithSummary("Lists the scenarios saved with a plan.").Produces<ScenarioLine[]>().Refuses(404);
        scenarios.MapGet("/{scenario}", GetAsync)
            .WithName("GetScenario").WithSummary("Shows a scenario: its changes, with the names that they have in a file.")
            .Produces<object>().Refuses(404);
        scenarios.MapPut("/{scenario}", PutAsync)
            .Needs(AccessRole.Plan).TakesFile()
            .WithName("PutScenario").WithSummary("Checks a scenario file over the plan, and saves the scenario.")
            .WithDescription(IfMatch.Help)
            .Produces<ScenarioKept>().Produces<ScenarioKept>(StatusCodes.Status201Created).Refuses(404, 412, 422);
        scenarios.MapDelete("/{scenario}", RemoveAsync)
            .Needs(AccessRole.Plan)
            .WithName("RemoveScenario").WithSummary("Removes a scenario; the history still has it.")
            .WithDescription(IfMatch.Help)
            .Produces(StatusCodes.Status204NoContent).Refuses(404, 412);
        scenarios.MapGet("/{scenario}/file", DownloadAsync)
            .WithName("DownloadScenario").WithSummary("Gives a scenario as a file that stands on the plan alone.")
            .Produces<string>(contentType: ApiTypes.Yaml).Refuses(404);
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, PlanShelf shelf, string plan, CancellationToken cancellationToken) =>
        await shelf.FindAsync(plan, cancellationToken) is { } shelved
            ? ApiAnswers.Json(shelved.Scenarios.Select(ScenarioLine.Of).ToImmutableArray())
            : ApiAnswers.NoPlan(http, plan);

    private static Task<IResult> GetAsync(
        HttpContext http, PlanShelf shelf, string plan, string scenario, CancellationToken cancellationToken) => FindAsync(
        http,
        shelf,
        (plan, scenario),
        (shelved, found) =>
        {
            IfMatch.Tag(http, ShelvedPlan.HashOf(found));
            using var output = new MemoryStream();
            ScenarioJson.Write(output, found, shelved.Plan.Calendar);
            return Results.Bytes(output.ToArray(), ApiTypes.Json);
        },
        cancellationToken);

    private static Task<IResult> DownloadAsync(
        HttpContext http, PlanShelf shelf, string plan, string scenario, CancellationToken cancellationToken) => FindAsync(
        http,
        shelf,
        (plan, scenario),
        (shelved, found) =>
        {
            IfMatch.Tag(http, ShelvedPlan.HashOf(found));
            return Results.File(
                Encoding.UTF8.GetBytes(ScenarioWriter.Write(found, shelved.Plan.Calendar)), ApiTypes.Yaml, $"{scenario}.yaml");
        },
        cancellationToken);

    private static async Task<IResult> PutAsync(
        HttpContext http, PlanShelf shelf, string plan, string scenario, CancellationToken cancellationToken)
    {
        var name = $"{scenario}.yaml";
        var sent = await ApiBody.ReadFileAsync(http, name);
        if (sent.Value is not { } file)
        {
            return ApiAnswers.BadFile(http, sent.Problems);
        }

        var before = await shelf.FindAsync(plan, cancellationToken);
        if (before is not { Text: not null })
        {
            return before is null ? ApiAnswers.NoPlan(http, plan) : ApiAnswers.NoFile(http, plan);
        }

        var reading = PlanShelf.CheckScenario(before, file);
        if (reading.Value is not { Scenarios: [var kept] })
        {
            return ApiAnswers.BadFile(http, reading.Problems);
        }

        if (kept.Id != scenario)
        {
            return ApiAnswers.BadFile(http, [PlanRoutes.OtherId(name, kept.Id, scenario)]);
        }

        // Checked over the plan as it was a moment ago: it is to be saved over that one.
        if (!await shelf.KeepScenarioAsync(
            plan,
            kept,
            AccessClaims.NameOf(http.User),
            there => there.Hash == before.Hash && IfMatch.Allows(http.Request, ShelvedPlan.HashOf(there.Find(scenario))),
            cancellationToken))
        {
            return ApiAnswers.Changed(http);
        }

        IfMatch.Tag(http, ShelvedPlan.HashOf(kept));
        var language = ApiAnswers.LanguageOf(http);
        var answer = new ScenarioKept(ScenarioLine.Of(kept), [.. reading.Problems.Select(p => ApiFinding.From(p, language))]);
        return before.Find(scenario) is null
            ? ApiAnswers.Json(answer, StatusCodes.Status201Created, $"/api/v1/plans/{plan}/scenarios/{scenario}")
            : ApiAnswers.Json(answer);
    }

    private static async Task<IResult> RemoveAsync(
        HttpContext http, PlanShelf shelf, string plan, string scenario, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(plan, cancellationToken) is not { } shelved)
        {
            return ApiAnswers.NoPlan(http, plan);
        }

        if (scenario == Scenario.BaselineId || shelved.Find(scenario) is null)
        {
            return ApiAnswers.NoScenario(http, plan, scenario);
        }

        return await shelf.RemoveScenarioAsync(
            plan,
            scenario,
            AccessClaims.NameOf(http.User),
            there => IfMatch.Allows(http.Request, ShelvedPlan.HashOf(there.Find(scenario))),
            cancellationToken)
            ? Results.NoContent()
            : ApiAnswers.Changed(http);
    }

    private static async Task<IResult> FindAsync(
        HttpContext http,
        PlanShelf shelf,
        (string Plan, string Scenario) id,
        Func<ShelvedPlan, Scenario, IResult> show,
        CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(id.Plan, cancellationToken) is not { } shelved)
        {
            return ApiAnswers.NoPlan(http, id.Plan);
        }

        return shelved.Find(id.Scenario) is { } found
            ? show(shelved, found)
            : ApiAnswers.NoScenario(http, id.Plan, id.Scenario);
    }
}
