using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Plotting.Figures.Discovery;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>discover</c>: reads, asks, shows.</summary>
/// <param name="call">Where to answer, and with what to work.</param>
internal sealed class DiscoverCommand(CommandCall call)
{
    private readonly ProblemReport _report = new(call.Terminal, call.Language);

    /// <summary>Does it.</summary>
    /// <param name="settings">Whose failures to look into.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(DiscoverSettings settings, CancellationToken cancellationToken)
    {
        var common = settings.Common;
        var read = call.Reading.ReadFiles(common.Plan, common.Scenarios);
        _report.Tell(read.Problems, wantedRun: true);
        if (read.Plan is not { } plan)
        {
            _report.Write(read.Problems, common.Json);
            return ExitCode.BadInput;
        }

        var target = settings.Target is { } name
            ? TargetSearch.Find(plan, name, ArgumentWords.TargetNames(), call.Arguments.Problems)
            : null;
        if (call.Arguments.Problems.All is { IsEmpty: false } problems)
        {
            _report.Tell(problems, wantedRun: true);
            _report.Write(problems, common.Json);
            return ExitCode.BadInput;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var question = new DiscoverQuestion(
            AnswerSettings.WorldOf(common, plan), read.Scenarios.IsEmpty ? Scenario.Baseline : read.Scenarios[0], target?.Id, settings.Boxes);
        var words = new MessageWords(call.Language);
        var bar = new ProgressBarView(common.Quiet ? null : call.Terminal.ProgressConsole(), words.Starting, words.Simulating);
        var conditions = await bar.WatchAsync(progress => call.Answering.DiscoverAsync(question, progress, cancellationToken));
        if (!common.JsonToOut)
        {
            new DiscoverPage(call.Language, common.Quiet).Show(call.Terminal, conditions);
        }

        await new AnswerFiles(call.Terminal, call.Language).WriteAsync(
            common,
            ("discover.json", s => FailureConditionsJson.Write(s, conditions, ProductVersion.Engine)),
            () => BoxFigure.Of(conditions, call.Language, ProductVersion.Engine),
            cancellationToken);
        return ExitCode.Done;
    }
}
