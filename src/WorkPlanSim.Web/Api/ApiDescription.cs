using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using WorkPlanSim.Web.Access;

namespace WorkPlanSim.Web.Api;

/// <summary>What the description of the API says beside what its routes say of themselves.</summary>
internal static class ApiDescription
{
    private const string Key = "key";

    /// <summary>Sets it up.</summary>
    /// <param name="options">Where.</param>
    internal static void SetUp(OpenApiOptions options)
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, context, _) => Introduce(document, context.ApplicationServices.GetRequiredService<AccessSettings>()));
    }

    private static Task Introduce(OpenApiDocument document, AccessSettings access)
    {
        document.Info = new OpenApiInfo
        {
            Title = "WorkPlanSim",
            Version = "v1",
            Description = "How likely each target of a work plan is, under allocations of money and people. "
                + "Mistakes come as problem details (RFC 9457), in the language of Accept-Language (zh or en).",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Key] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key, made with: workplansim keys add NAME --keys FILE. A server that only its own machine reaches asks for none.",
        };
        if (!access.AsksNobody)
        {
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
        }

        return Task.CompletedTask;
    }
}
