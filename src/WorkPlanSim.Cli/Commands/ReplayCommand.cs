using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Cli.Output;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands;

/// <summary><c>replay</c>: one trial, told as a year.</summary>
/// <param name="terminal">Where.</param>
/// <param name="language">The language to speak.</param>
/// <param name="reading">Reads plan files.</param>
/// <param name="planning">Replays trials.</param>
internal sealed class ReplayCommand(
    Terminal terminal, Language language, IPlanReading reading, IPlanning planning)
{
    private readonly ProblemReport _report = new(terminal, language);

    /// <summary>Does it.</summary>
    /// <param name="settings">What to replay.</param>
    /// <param name="problems">Gathers what is wrong with that.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(
        CommandSettings settings, ArgumentProblems problems, CancellationToken cancellationToken)
    {
        var read = reading.ReadFiles(settings.Plan, settings.Scenarios);
        _report.Tell(read.Problems, wantedRun: true);
        if (read.Plan is not { } plan)
        {
            _report.Write(read.Problems, settings.Json);
            return ExitCode.BadInput;
        }

        var targetId = TargetOf(plan, settings.Target, problems);
        if (!problems.All.IsEmpty)
        {
            _report.Tell(problems.All, wantedRun: true);
            _report.Write(problems.All, settings.Json);
            return ExitCode.BadInput;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var scenario = read.Scenarios.IsEmpty ? Scenario.Baseline : read.Scenarios[0];
        var outcome = await planning.ReplayAsync(
            new TrialOrder(plan, scenario, settings.Seed, settings.Trial)
            {
                DataFolder = DataChoice.Of(settings.Data, terminal.Variable),
            },
            cancellationToken);
        Show(settings, outcome, targetId);
        return ExitCode.Done;
    }

    private static string? TargetOf(Plan plan, string? name, ArgumentProblems problems)
    {
        if (name is null)
        {
            return null;
        }

        var target = TargetSearch.Find(plan, name);
        if (target is null)
        {
            problems.Add(
                ArgumentWords.UnknownTarget(name, plan.Id),
                TargetSearch.Nearest(plan, name) is { } near
                    ? ArgumentWords.DidYouMean(near)
                    : ArgumentWords.TargetForms());
        }

        return target?.Id;
    }

    private void Show(CommandSettings settings, ReplayOutcome outcome, string? targetId)
    {
        var year = targetId is null ? outcome.Year : outcome.Year.Of(targetId);
        if (!settings.JsonToOut)
        {
            var page = new ReplayPage(language, settings.Quiet);
            if (targetId is null)
            {
                page.Show(terminal, year);
            }
            else
            {
                page.ShowTarget(terminal, year);
            }
        }

        var origin = new ReplayOrigin(ProductVersion.Engine, outcome.PlanHash);
        JsonOutput.Write(terminal, settings.Json, stream => ReplayJson.Write(stream, year, origin));
        if (settings is { Json: { } json, JsonToOut: false, Quiet: false })
        {
            terminal.Complain(new MessageWords(language).Wrote(json), Styles.Quiet);
        }
    }
}
