using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary><c>check</c>: reads, and tells of every problem.</summary>
/// <param name="terminal">Where.</param>
/// <param name="language">The language to speak.</param>
/// <param name="reading">Reads plan files.</param>
internal sealed class CheckCommand(Terminal terminal, Language language, IPlanReading reading)
{
    /// <summary>Does it.</summary>
    /// <param name="settings">What to check.</param>
    /// <returns>The exit code.</returns>
    internal int Run(CommandSettings settings)
    {
        var read = reading.ReadFiles(settings.Plan, settings.Scenarios);
        var report = new ProblemReport(terminal, language);
        report.Tell(read.Problems, wantedRun: false);
        report.Write(read.Problems, settings.Json);
        if (read.Plan is not { } plan)
        {
            return ExitCode.BadInput;
        }

        if (!settings.JsonToOut && !settings.Quiet)
        {
            terminal.ShowLine(new MessageWords(language).Sound(
                settings.Plan,
                plan.Targets.Length,
                plan.Funds.Length,
                plan.Teams.Length,
                plan.Seasons.Length,
                read.Scenarios.Length));
        }

        return ExitCode.Done;
    }
}
