using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Api.Routes;
using WorkPlanSim.Web.Server;

namespace WorkPlanSim.Web.Api;

/// <summary>Puts up the API, its description, and the page that shows it.</summary>
internal static class ApiSetup
{
    private const string Root = "/api/v1";
    private const string Reference = "/scalar";

    // Its quieter colours are too pale to be read by everybody (WCAG 2, 4.5 to 1).
    private const string ReferenceStyle = """
        .light-mode { --scalar-color-2: #4a4f57; --scalar-color-3: #5b616b; --scalar-color-green: #0b6b3a; --scalar-color-orange: #8a4b00;
          --scalar-color-blue: #0b5cad; --scalar-color-red: #b3261e; --scalar-color-purple: #5b3fa8; --scalar-color-yellow: #7a5b00; }
        .dark-mode { --scalar-color-2: #c3c8d0; --scalar-color-3: #aab0ba; }
        """;

    /// <summary>Adds what is needed.</summary>
    /// <param name="services">The services.</param>
    internal static void AddApi(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(o => ApiJson.SetUp(o.SerializerOptions));
        services.AddOpenApi("v1", ApiDescription.SetUp);
    }

    /// <summary>Puts problem details around all that the API answers; before anything that may refuse.</summary>
    /// <param name="application">The server.</param>
    internal static void UseApi(this IApplicationBuilder application)
    {
        application.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), api => api.UseMiddleware<ApiFaults>());
        application.UseWhen(
            http => http.Request.Path.StartsWithSegments(Reference, StringComparison.OrdinalIgnoreCase), page => page.Use(AllowReference));
    }

    /// <summary>Maps the routes.</summary>
    /// <param name="application">The server.</param>
    internal static void MapApi(this WebApplication application)
    {
        var api = application.MapGroup(Root).Needs(AccessRole.Read);
        PlanRoutes.Map(api);
        ScenarioRoutes.Map(api);
        AskRoutes.Map(api);
        RunRoutes.Map(api);
        ReplayRoutes.Map(api);
        HistoryRoutes.Map(api);
        application.MapOpenApi("/openapi/{documentName}.json").Needs(AccessRole.Read);
        application.MapScalarApiReference(Reference, (page, http) => page
            .WithTitle("WorkPlanSim API")
            .WithNonce(http.RequestServices.GetRequiredService<PageNonce>().Value)
            .WithCustomCss(ReferenceStyle).AddHeadContent(LanguageOf(http))
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton())
            .Needs(AccessRole.Read);
    }

    // The description is in English alone, which the page does not say of itself.
    private static string LanguageOf(HttpContext http) =>
        $"<script nonce=\"{http.RequestServices.GetRequiredService<PageNonce>().Value}\">document.documentElement.lang = 'en';</script>";

    // The page styles itself as it goes; its script has the nonce, and nothing is fetched from elsewhere.
    private static Task AllowReference(HttpContext http, RequestDelegate next)
    {
        var nonce = http.RequestServices.GetRequiredService<PageNonce>().Value;
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        return next(http);
    }
}
