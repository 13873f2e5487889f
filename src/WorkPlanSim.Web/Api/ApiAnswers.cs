using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Server;

namespace WorkPlanSim.Web.Api;

/// <summary>What the API answers where it can't do what was asked, in the language that is asked for.</summary>
internal static class ApiAnswers
{
    private const string ProblemType = "application/problem+json";

    /// <summary>Gives the language of an answer.</summary>
    /// <param name="http">The request.</param>
    /// <returns>What <c>Accept-Language</c> puts first of the two, else the server's.</returns>
    internal static Language LanguageOf(HttpContext http) =>
        LanguageChoice.AskedBy(http.Request) ?? http.RequestServices.GetRequiredService<WebOptions>().Language;

    /// <summary>Gives what was asked for.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="content">The same.</param>
    /// <param name="status">The status code.</param>
    /// <param name="location">Where it is to be found; null for here.</param>
    /// <returns>The answer.</returns>
    internal static IResult Json<T>(T content, int status = StatusCodes.Status200OK, string? location = null)
    {
        var answer = Results.Json(content, ApiJson.Form, statusCode: status);
        return location is null ? answer : new LocatedResult(answer, location);
    }

    /// <summary>Says what is the matter.</summary>
    /// <param name="http">The request.</param>
    /// <param name="kind">The kind of problem.</param>
    /// <param name="detail">What to do.</param>
    /// <param name="problems">Mistakes in what was sent.</param>
    /// <returns>The answer.</returns>
    internal static IResult Problem(
        HttpContext http, ProblemKind kind, BilingualText detail, ImmutableArray<Problem>? problems = null)
    {
        var language = LanguageOf(http);
        http.Response.Headers.ContentLanguage = LanguageChoice.TagOf(language);
        var problem = new ApiProblem(kind.Type, kind.Title.In(language), kind.Status, detail.In(language))
        {
            Problems = problems is { } found ? [.. found.Select(p => ApiFinding.From(p, language))] : null,
        };
        return Results.Json(problem, ApiJson.Form, ProblemType, kind.Status);
    }

    /// <summary>Says that somebody else was there meanwhile.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The answer.</returns>
    internal static IResult Changed(HttpContext http) => Problem(http, ProblemKind.Changed, new(
        "请重新读取，把改动并入后再发送。", "Read it again, put your changes into it, and send that."));

    /// <summary>Says what is wrong with what was sent.</summary>
    /// <param name="http">The request.</param>
    /// <param name="problems">The mistakes.</param>
    /// <returns>The answer.</returns>
    internal static IResult BadRequest(HttpContext http, ImmutableArray<Problem> problems) => Problem(
        http,
        ProblemKind.BadRequest,
        new($"共 {problems.Length} 处有误，什么也没有运行。", $"It has {problems.Length} mistakes; nothing was run."),
        problems);

    /// <summary>Says what is wrong with a file that was sent.</summary>
    /// <param name="http">The request.</param>
    /// <param name="problems">Its problems.</param>
    /// <returns>The answer.</returns>
    internal static IResult BadFile(HttpContext http, ImmutableArray<Problem> problems) => Problem(
        http,
        ProblemKind.BadFile,
        new($"共列出 {problems.Length} 个问题，请全部改正后再上传。", $"It lists {problems.Length} problems: mend them, and upload it again."),
        problems);

    /// <summary>Says that there is no such plan.</summary>
    /// <param name="http">The request.</param>
    /// <param name="planId">Its id.</param>
    /// <returns>The answer.</returns>
    internal static IResult NoPlan(HttpContext http, string planId) => Problem(http, ProblemKind.NotFound, new(
        $"没有计划 {planId}：用 GET /api/v1/plans 列出已有的，或用 PUT 上传。",
        $"There is no plan {planId}: GET /api/v1/plans lists those there are, PUT uploads one."));

    /// <summary>Says that a plan was kept without its file, as runs of the command line keep it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="planId">The plan's id.</param>
    /// <returns>The answer.</returns>
    internal static IResult NoFile(HttpContext http, string planId) => Problem(http, ProblemKind.NotFound, new(
        $"没有保存计划 {planId} 的文件：先用 PUT /api/v1/plans/{planId} 上传计划文件。",
        $"The file of the plan {planId} was not kept: upload it first, by PUT /api/v1/plans/{planId}."));

    /// <summary>Says that there is no such scenario.</summary>
    /// <param name="http">The request.</param>
    /// <param name="planId">The plan's id.</param>
    /// <param name="scenarioId">The scenario's id.</param>
    /// <returns>The answer.</returns>
    internal static IResult NoScenario(HttpContext http, string planId, string scenarioId) => Problem(http, ProblemKind.NotFound, new(
        $"计划 {planId} 没有情景 {scenarioId}：用 GET /api/v1/plans/{planId}/scenarios 列出已有的。",
        $"The plan {planId} has no scenario {scenarioId}: GET /api/v1/plans/{planId}/scenarios lists those there are."));

    /// <summary>Says that too much is under way.</summary>
    /// <param name="http">The request.</param>
    /// <param name="detail">What is, and what to do.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>The answer, which says when to come back.</returns>
    internal static IResult TooMany(HttpContext http, BilingualText detail, RunLimits limits)
    {
        http.Response.Headers.RetryAfter = Math.Ceiling(limits.ComeBack.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problem(http, ProblemKind.TooMuch, detail);
    }

    /// <summary>Puts into words what something else answered without any.</summary>
    /// <param name="http">The request, answered with a status code alone.</param>
    /// <returns>The answer.</returns>
    internal static IResult OfStatus(HttpContext http)
    {
        var kind = ProblemKind.Of(http.Response.StatusCode);
        return Problem(http, kind, http.Response.StatusCode switch
        {
            404 => new("地址不对：/scalar 列出全部地址。", "Nothing is at this address: /scalar lists what there is."),
            405 => new("/scalar 列出每个地址可用的方法。", "/scalar lists the methods of each address."),
            413 => new(
                $"最多 {WebSetup.MostBytes >> 20} MiB。", $"At most {WebSetup.MostBytes >> 20} MiB can be sent."),
            415 => new(
                "计划和情景用 Content-Type: application/yaml，其余用 application/json。",
                "Plans and scenarios have Content-Type: application/yaml, all else application/json."),
            429 => new("请稍后再试。", "Try again in a moment."),
            _ => kind.Title,
        });
    }
}
