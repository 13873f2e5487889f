using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Plotting.Figures.Explanations;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>explain</c>: reads, asks, shows.</summary>
/// <param name="call">Where to answer, and with what to work.</param>
internal sealed class ExplainCommand(CommandCall call)
{
    private readonly ProblemReport _report = new(call.Terminal, call.Language);

    /// <summary>Does it.</summary>
    /// <param name="settings">What to explain.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(ExplainSettings settings, CancellationToken cancellationToken)
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

        if (TargetSearch.Find(plan, settings.Target, ArgumentWords.TargetNames(), problems) is not { } target)
        {
            _report.Tell(problems.All, wantedRun: true);
            _report.Write(problems.All, common.Json);
            return ExitCode.BadInput;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var question = new ExplainQuestion(
            AnswerSettings.WorldOf(common, plan), read.Scenarios.IsEmpty ? Scenario.Baseline : read.Scenarios[0], target.Id);
        var words = new MessageWords(call.Language);
        var bar = new ProgressBarView(common.Quiet ? null : call.Terminal.ProgressConsole(), words.Starting, words.Simulating);
        var explanation = await bar.WatchAsync(progress => call.Answering.ExplainAsync(question, progress, cancellationToken));
        if (!common.JsonToOut)
        {
            new ExplainPage(call.Language, common.Quiet).Show(call.Terminal, explanation);
        }

        await new AnswerFiles(call.Terminal, call.Language).WriteAsync(
            common,
            ("explanation.json", s => ExplanationJson.Write(s, explanation, ProductVersion.Engine)),
            () => ExplanationFigures.Of(explanation, call.Language, ProductVersion.Engine),
            cancellationToken);
        return ExitCode.Done;
    }
}
