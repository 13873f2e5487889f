using System.Collections.Immutable;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles.Editing;

namespace WorkPlanSim.Web.Editor;

/// <summary>A problem and the value that it is about.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Path">The way to the value; the top where it is about the whole file.</param>
public sealed record LocatedProblem(Problem Problem, PlanPath Path)
{
    /// <summary>Gets whether it keeps the plan from being saved.</summary>
    internal bool IsError => Problem.Severity == ProblemSeverity.Error;

    /// <summary>Takes problems as <c>check</c> tells them.</summary>
    /// <param name="problems">The problems.</param>
    /// <returns>The same, each with its way.</returns>
    internal static ImmutableArray<LocatedProblem> Of(ImmutableArray<Problem> problems) =>
        [.. problems.Select(p => new LocatedProblem(p, PlanPath.Parse(p.Path)))];

    /// <summary>Tells whether it belongs beside a field, and not beside one of the fields in that.</summary>
    /// <param name="path">The way to the field.</param>
    /// <param name="inside">The names of the fields that show their own.</param>
    /// <returns>Whether it does.</returns>
    internal bool IsOf(PlanPath path, IEnumerable<string> inside) =>
        Path.IsAtOrUnder(path) && !inside.Any(name => Path.IsAtOrUnder(path.Then(name)));

    /// <summary>Says it to who sees the field: without the way there.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One line.</returns>
    internal string Beside(Language language)
    {
        var message = Problem.Message.In(language);
        var mark = language == Language.Zh ? "：" : ": ";
        foreach (var way in new[] { Path, Path.Parent })
        {
            var prefix = way + mark;
            if (prefix.Length > mark.Length && message.StartsWith(prefix, StringComparison.Ordinal))
            {
                message = message[prefix.Length..];
                break;
            }
        }

        return Problem.Hint is { } hint ? $"{message} {(language == Language.Zh ? "提示：" : "Hint: ")}{hint.In(language)}" : message;
    }
}
