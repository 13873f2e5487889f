using System.Globalization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Api;

namespace WorkPlanSim.Web.Server;

/// <summary>
/// Turns away pages and streams of events where too many are open: 429 where they are one visitor's, 503 where they are everybody's.
/// </summary>
/// <param name="next">What comes after.</param>
/// <param name="limits">How many may be open.</param>
internal sealed class StandingGuard(RequestDelegate next, StandingLimits limits) : IDisposable
{
    private readonly StandingShare _pages = new(limits.MostPages, limits.MostPagesOfOne);
    private readonly StandingShare _streams = new(limits.MostStreams, limits.MostStreamsOfOne);

    /// <summary>Lets a request through, or not.</summary>
    /// <param name="http">The request.</param>
    /// <returns>When it is answered; of what stays open, when it has ended.</returns>
    public async Task InvokeAsync(HttpContext http)
    {
        // A page is drawn before its circuit is opened: who would get none is told so instead of being shown a page that is dead.
        if (IsPage(http) && _pages.Look(http) is { } full)
        {
            Refuse(http, full);
            await PlainPage.ShowAsync(http, http.Response.StatusCode, PagesText(full));
            return;
        }

        var share = IsCircuit(http) ? _pages : IsStream(http) ? _streams : null;
        IDisposable? place = null;
        if (share?.TryEnter(http, out place) is { } refusal)
        {
            Refuse(http, refusal);
            var kind = refusal == StandingRefusal.Server ? ProblemKind.Full : ProblemKind.TooMuch;
            await ApiAnswers.Problem(http, kind, share == _pages ? PagesText(refusal) : StreamsText(refusal)).ExecuteAsync(http);
            return;
        }

        using (place)
        {
            await next(http);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pages.Dispose();
        _streams.Dispose();
    }

    private static bool IsPage(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    // By what routing found and not by how the address is written: a slash at its end leads to the same hub.
    private static bool IsCircuit(HttpContext http) => http.GetEndpoint()?.Metadata is { } found
        && found.GetMetadata<HubMetadata>() is not null && found.GetMetadata<NegotiateMetadata>() is null
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsConnect(http.Request.Method));

    private static bool IsStream(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<StandingStream>() is not null;

    private void Refuse(HttpContext http, StandingRefusal refusal)
    {
        http.Response.StatusCode =
            refusal == StandingRefusal.Server ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = Math.Ceiling(limits.ComeBack.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    private BilingualText PagesText(StandingRefusal refusal) => refusal == StandingRefusal.Server
        ? new(
            $"打开的页面已达服务器上限（{limits.MostPages} 个）：请稍后再试。",
            $"As many pages are open as this server takes ({limits.MostPages}): try again in a moment.")
        : new(
            $"您打开的页面已达上限（{limits.MostPagesOfOne} 个）：请先关闭一些。",
            $"You have as many pages open as one visitor may ({limits.MostPagesOfOne}): close some of them first.");

    private BilingualText StreamsText(StandingRefusal refusal) => refusal == StandingRefusal.Server
        ? new(
            $"事件流已达服务器上限（{limits.MostStreams} 个）：请稍后再试，或改用 GET /api/v1/runs/RUN 查询。",
            $"As many streams of events are open as this server takes ({limits.MostStreams}): try again in a moment, or ask GET /api/v1/runs/RUN.")
        : new(
            $"您的事件流已达上限（{limits.MostStreamsOfOne} 个）：请先关闭一些，或改用 GET /api/v1/runs/RUN 查询。",
            $"You have as many streams of events open as one visitor may ({limits.MostStreamsOfOne}): close some first, or ask GET /api/v1/runs/RUN.");
}
