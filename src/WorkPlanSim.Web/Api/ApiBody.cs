using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Web.Api;

/// <summary>Reads what was sent.</summary>
internal static class ApiBody
{
    private const string Name = "request";

    /// <summary>Reads a form; nothing sent is a form in which all is left out.</summary>
    /// <typeparam name="T">The form.</typeparam>
    /// <param name="http">The request.</param>
    /// <returns>The form, or what is wrong with it.</returns>
    internal static async Task<(T? Form, ImmutableArray<Problem> Problems)> ReadFormAsync<T>(HttpContext http)
        where T : class, new()
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        try
        {
            return body.Length == 0
                ? (new T(), [])
                : (JsonSerializer.Deserialize<T>(body.GetBuffer().AsSpan(0, (int)body.Length), ApiJson.Form) ?? new T(), []);
        }
        catch (JsonException e)
        {
            var path = e.Path is { Length: > 0 } found ? found : "$";
            return (null, [new Problem(
                ProblemCodes.WrongShape,
                ProblemSeverity.Error,
                new SourcePlace(Name, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1),
                new($"{path} 处的内容不对。", $"What stands at {path} is not what belongs there."),
                new("/scalar 列出每个字段", "/scalar lists every field"))]);
        }
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="http">The request.</param>
    /// <param name="name">What problems call the file.</param>
    /// <returns>The text, or what is wrong with it.</returns>
    internal static async Task<Reading<SourceText>> ReadFileAsync(HttpContext http, string name)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return SourceText.FromBytes(name, body.GetBuffer().AsSpan(0, (int)body.Length));
    }
}
