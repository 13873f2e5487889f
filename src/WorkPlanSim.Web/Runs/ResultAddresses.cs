using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Server;

namespace WorkPlanSim.Web.Runs;

/// <summary>Where browsers get the files of a comparison.</summary>
internal static class ResultAddresses
{
    /// <summary>Gives the address of a file.</summary>
    /// <param name="key">The run's id.</param>
    /// <param name="language">The language.</param>
    /// <param name="name">The file's name; of a figure, after its kind and a slash.</param>
    /// <returns>The address.</returns>
    internal static string Of(string key, Language language, string name) =>
        $"/results/{key}/{LanguageChoice.TagOf(language)}/{name}";

    /// <summary>Answers with them.</summary>
    /// <param name="routes">Whose.</param>
    internal static void MapResults(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/results/{key}/{tag}/{kind}/{name}", async (string key, string tag, string kind, string name, ResultShelf shelf) =>
            shelf.Find(key) is { } files
            && (await Task.Run(() => files.Draw(LanguageOf(tag), kind))).TryGetValue(name, out var file)
                ? Results.Bytes(file.Content.ToArray(), name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/svg+xml")
                : Results.NotFound());
        routes.MapGet("/results/{key}/{tag}/{name}", async (string key, string tag, string name, ResultShelf shelf, CancellationToken ended) =>
        {
            var content = new MemoryStream();
            return shelf.Find(key) is { } files && await Task.Run(() => files.TryWrite(name, LanguageOf(tag), content, ended), ended)
                ? Results.File(content.ToArray(), TypeOf(name), fileDownloadName: name)
                : Results.NotFound();
        });
    }

    private static Language LanguageOf(string tag) => tag.StartsWith("zh", StringComparison.Ordinal) ? Language.Zh : Language.En;

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".json" => "application/json",
        ".csv" => "text/csv; charset=utf-8",
        _ => "text/html; charset=utf-8",
    };
}
