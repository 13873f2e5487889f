using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Server;

/// <summary>A page that needs no circuit. It is in both languages, as nobody may be known yet.</summary>
internal static class PlainPage
{
    /// <summary>Shows it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">The status code.</param>
    /// <param name="text">What it says.</param>
    /// <returns>When it is shown.</returns>
    internal static Task ShowAsync(HttpContext http, int status, BilingualText text)
    {
        var encode = HtmlEncoder.Default;
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="{LanguageChoice.TagOf(Language.Zh)}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>WorkPlanSim</title></head>
            <body><main><h1>WorkPlanSim</h1>
            <p>{encode.Encode(text.Zh)}</p><p lang="en">{encode.Encode(text.En)}</p>
            <p><a href="/">重试 / Try again</a></p></main></body></html>
            """,
            http.RequestAborted);
    }
}
