using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary><c>run</c>: one projection.</summary>
/// <param name="terminal">Where.</param>
/// <param name="language">The language to speak.</param>
/// <param name="planRun">Reads and runs.</param>
internal sealed class RunCommand(Terminal terminal, Language language, PlanRun planRun)
{
    /// <summary>Does it.</summary>
    /// <param name="settings">What to run.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(CommandSettings settings, CancellationToken cancellationToken)
    {
        var outcome = await planRun.RunAsync(
            settings, scenarios => scenarios.IsEmpty ? [Scenario.Baseline] : [scenarios[0]], cancellationToken);
        if (outcome is null)
        {
            return ExitCode.BadInput;
        }

        var projection = outcome.Comparison.Projections[0];
        if (!settings.JsonToOut)
        {
            new RunPage(language, settings.Quiet).Show(
                terminal, projection, outcome.Stopped, outcome.Precision);
        }

        await new ResultFiles(terminal, language).WriteAsync(
            settings, outcome, "projection.json", s => ComparisonJson.Write(s, projection, ResultFiles.Origin(outcome)), cancellationToken);
        return ExitCode.Done;
    }
}
