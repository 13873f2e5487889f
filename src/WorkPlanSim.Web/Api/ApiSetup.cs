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
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton())
            .Needs(AccessRole.Read);
    }

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
