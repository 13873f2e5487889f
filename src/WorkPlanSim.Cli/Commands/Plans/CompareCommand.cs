using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary><c>compare</c>: the baseline and scenarios on the same trials.</summary>
/// <param name="terminal">Where.</param>
/// <param name="language">The language to speak.</param>
/// <param name="planRun">Reads and runs.</param>
internal sealed class CompareCommand(Terminal terminal, Language language, PlanRun planRun)
{
    /// <summary>Does it.</summary>
    /// <param name="settings">What to compare.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(CommandSettings settings, CancellationToken cancellationToken)
    {
        var outcome = await planRun.RunAsync(
            settings, scenarios => [Scenario.Baseline, .. scenarios], cancellationToken);
        if (outcome is null)
        {
            return ExitCode.BadInput;
        }

        if (!settings.JsonToOut)
        {
            new ComparePage(language, settings.Quiet).Show(
                terminal, outcome.Comparison, outcome.Stopped, outcome.Precision);
        }

        await new ResultFiles(terminal, language).WriteAsync(
            settings, outcome, "comparison.json", s => ComparisonJson.Write(s, outcome.Comparison, ResultFiles.Origin(outcome)), cancellationToken);
        return ExitCode.Done;
    }
}
