using System.Text.Json.Serialization;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Api;

/// <summary>A mistake in what was sent, as the command line's <c>check --json</c> lists it.</summary>
/// <param name="Code">What kind of mistake; stable.</param>
/// <param name="Severity">error or warning.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 where the whole file is meant.</param>
/// <param name="Column">The column, from 1; 0 where the whole line is meant.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Hint">What to write instead, if that can be said.</param>
public sealed record ApiFinding(
    string Code,
    string Severity,
    string File,
    int Line,
    int Column,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Hint)
{
    /// <summary>Takes a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="language">The language of message and hint.</param>
    /// <returns>The finding.</returns>
    internal static ApiFinding From(Problem problem, Language language) => new(
        problem.Code,
        problem.Severity == ProblemSeverity.Error ? "error" : "warning",
        problem.Place.File,
        problem.Place.Line,
        problem.Place.Column,
        problem.Message.In(language),
        problem.Hint?.In(language));
}
