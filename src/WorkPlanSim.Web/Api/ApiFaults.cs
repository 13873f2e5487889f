using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Server;

namespace WorkPlanSim.Web.Api;

/// <summary>Makes problem details of whatever goes wrong, so that no answer is empty and none shows the program's insides.</summary>
/// <param name="next">What comes after.</param>
/// <param name="logger">Where what nobody foresaw is logged.</param>
internal sealed partial class ApiFaults(RequestDelegate next, ILogger<ApiFaults> logger)
{
    /// <summary>Answers.</summary>
    /// <param name="http">The request.</param>
    /// <returns>When it is answered.</returns>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.ContentLength > WebSetup.MostBytes)
        {
            // Answered before the body is read, which is then read to nowhere: a connection that breaks off tells nobody why.
            http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            await ApiAnswers.OfStatus(http).ExecuteAsync(http);
            return;
        }

        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            await AnswerTo(http, e).ExecuteAsync(http);
            return;
        }

        if (http.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null })
        {
            await ApiAnswers.OfStatus(http).ExecuteAsync(http);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An API request failed.")]
    private partial void LogFault(Exception thrown);

    private IResult AnswerTo(HttpContext http, Exception thrown)
    {
        switch (thrown)
        {
            case BadHttpRequestException e:
                http.Response.StatusCode = e.StatusCode;
                return ApiAnswers.OfStatus(http);
            case IBilingualFault e:
                return ApiAnswers.Problem(http, ProblemKind.Broken, e.Text);
            default:
                LogFault(thrown);
                return ApiAnswers.Problem(http, ProblemKind.Broken, new(
                    $"内部错误：{thrown.GetType().Name}。", $"Internal error: {thrown.GetType().Name}."));
        }
    }
}
