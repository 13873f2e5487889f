using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Stores;
using WorkPlanSim.Cli.Output;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary><c>replay</c>: one trial, told as a year.</summary>
/// <param name="call">Where to answer, and with what to work.</param>
internal sealed class ReplayCommand(CommandCall call)
{
    private readonly ProblemReport _report = new(call.Terminal, call.Language);

    /// <summary>Does it.</summary>
    /// <param name="settings">What to replay.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(
        ReplaySettings settings, CancellationToken cancellationToken)
    {
        var common = settings.Common;
        var problems = call.Arguments.Problems;
        var read = call.Reading.ReadFiles(common.Plan, common.Scenarios);
        _report.Tell(read.Problems, wantedRun: true);
        if (read.Plan is not { } plan)
        {
            _report.Write(read.Problems, common.Json);
            return ExitCode.BadInput;
        }

        var targetId = settings.Target is { } name
            ? TargetSearch.Find(plan, name, ArgumentWords.TargetForms(), problems)?.Id
            : null;
        if (!problems.All.IsEmpty)
        {
            _report.Tell(problems.All, wantedRun: true);
            _report.Write(problems.All, common.Json);
            return ExitCode.BadInput;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var scenario = read.Scenarios.IsEmpty ? Scenario.Baseline : read.Scenarios[0];
        var outcome = await call.Planning.ReplayAsync(
            new TrialOrder(plan, scenario, common.Seed, settings.Trial)
            {
                Sampling = common.Sampling,
                DataFolder = common.Cluster is null ? DataChoice.Of(common.Data, call.Terminal.Variable) : null,
                Cluster = common.Cluster,
            },
            cancellationToken);
        Show(common, outcome, targetId);
        return ExitCode.Done;
    }

    private void Show(CommandSettings settings, ReplayOutcome outcome, string? targetId)
    {
        var year = targetId is null ? outcome.Year : outcome.Year.Of(targetId);
        if (!settings.JsonToOut)
        {
            var page = new ReplayPage(call.Language, settings.Quiet);
            if (targetId is null)
            {
                page.Show(call.Terminal, year);
            }
            else
            {
                page.ShowTarget(call.Terminal, year);
            }
        }

        var origin = new ReplayOrigin(ProductVersion.Engine, outcome.PlanHash);
        JsonOutput.Write(call.Terminal, settings.Json, stream => ReplayJson.Write(stream, year, origin));
        if (settings is { Json: { } json, JsonToOut: false, Quiet: false })
        {
            call.Terminal.Complain(new MessageWords(call.Language).Wrote(json), Styles.Quiet);
        }
    }
}
