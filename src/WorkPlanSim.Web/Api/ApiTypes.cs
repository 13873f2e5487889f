using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace WorkPlanSim.Web.Api;

/// <summary>The content types of what is sent and answered, as the description of the API tells of them.</summary>
internal static class ApiTypes
{
    internal const string Json = "application/json";
    internal const string Yaml = "application/yaml";

    /// <summary>Says that a route takes a file.</summary>
    /// <param name="route">The route.</param>
    /// <returns>The same.</returns>
    internal static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder route) =>
        route.Accepts<string>(Yaml, "application/x-yaml", "text/yaml", "text/x-yaml").Refuses(400, 413, 415);

    /// <summary>Says that a route takes a form.</summary>
    /// <typeparam name="T">The form.</typeparam>
    /// <param name="route">The route.</param>
    /// <returns>The same.</returns>
    internal static RouteHandlerBuilder TakesForm<T>(this RouteHandlerBuilder route)
        where T : notnull => route.Accepts<T>(isOptional: true, Json).Refuses(400, 413, 415);

    /// <summary>Says with which status codes a route gives problem details.</summary>
    /// <param name="route">The route.</param>
    /// <param name="statuses">The status codes.</param>
    /// <returns>The same.</returns>
    internal static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            route.Produces<ApiProblem>(status, "application/problem+json");
        }

        return route;
    }
}
