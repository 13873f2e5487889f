using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Output;

/// <summary>Writes problems as JSON.</summary>
internal static class ProblemJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes <c>{"problems": [...]}</c>.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="problems">The problems.</param>
    /// <param name="language">The language of messages and hints.</param>
    internal static void Write(Stream output, IEnumerable<Problem> problems, Language language)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("severity", problem.Severity == ProblemSeverity.Error ? "error" : "warning");
            json.WriteString("file", problem.Place.File);
            json.WriteNumber("line", problem.Place.Line);
            json.WriteNumber("column", problem.Place.Column);
            json.WriteString("message", problem.Message.In(language));
            json.WriteString("hint", problem.Hint?.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
