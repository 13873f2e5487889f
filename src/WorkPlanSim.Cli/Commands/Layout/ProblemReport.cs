using System.Collections.Immutable;
using WorkPlanSim.Cli.Output;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>Tells the user of problems: for people on the standard error, for programs as JSON.</summary>
/// <param name="terminal">Where.</param>
/// <param name="language">The language to speak.</param>
internal sealed class ProblemReport(Terminal terminal, Language language)
{
    private readonly MessageWords _words = new(language);

    /// <summary>Lists problems, one a line, and counts them in a last one. Says nothing of none.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="wantedRun">Whether something was to be run.</param>
    internal void Tell(ImmutableArray<Problem> problems, bool wantedRun)
    {
        foreach (var problem in problems)
        {
            terminal.Complain(problem.In(language), problem.Severity == ProblemSeverity.Error ? Styles.Bad : Styles.Doubtful);
        }

        if (problems.IsEmpty)
        {
            return;
        }

        var errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        var warnings = problems.Length - errors;
        terminal.Complain(
            wantedRun && errors > 0 ? _words.NothingWasRun(errors, warnings) : _words.Found(errors, warnings),
            Styles.Plain);
    }

    /// <summary>Writes problems as JSON.</summary>
    /// <param name="problems">The problems; may be none.</param>
    /// <param name="place">A file, <c>-</c> for the standard output; null for nowhere.</param>
    internal void Write(ImmutableArray<Problem> problems, string? place) =>
        JsonOutput.Write(terminal, place, s => ProblemJson.Write(s, problems, language));
}
