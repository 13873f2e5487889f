using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Plotting.Figures.Explanations;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>why</c>: reads, asks, shows.</summary>
/// <param name="call">Where to answer, and with what to work.</param>
internal sealed class WhyCommand(CommandCall call)
{
    private readonly ProblemReport _report = new(call.Terminal, call.Language);

    /// <summary>Does it.</summary>
    /// <param name="settings">What to explain.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(WhySettings settings, CancellationToken cancellationToken)
    {
        var common = settings.Common;
        var read = call.Reading.ReadFiles(common.Plan, common.Scenarios);
        _report.Tell(read.Problems, wantedRun: true);
        if (read.Plan is not { } plan)
        {
            _report.Write(read.Problems, common.Json);
            return ExitCode.BadInput;
        }

        var from = settings.From is null ? Scenario.Baseline : read.Scenarios[0];
        var to = settings.To is null ? Scenario.Baseline : read.Scenarios[^1];
        var targetId = Check(plan, from, to, settings.Target);
        if (call.Arguments.Problems.All is { IsEmpty: false } problems)
        {
            _report.Tell(problems, wantedRun: true);
            _report.Write(problems, common.Json);
            return ExitCode.BadInput;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var question = new WhyQuestion(AnswerSettings.WorldOf(common, plan), from, to);
        var words = new MessageWords(call.Language);
        var bar = new ProgressBarView(common.Quiet ? null : call.Terminal.ProgressConsole(), words.Starting, words.Simulating);
        var explanation = await bar.WatchAsync(
            progress => call.Answering.ExplainDifferenceAsync(question, progress, cancellationToken));
        if (!common.JsonToOut)
        {
            new WhyPage(call.Language, common.Quiet).Show(call.Terminal, explanation, targetId);
        }

        await new AnswerFiles(call.Terminal, call.Language).WriteAsync(
            common,
            ("why.json", s => DifferenceExplanationJson.Write(s, explanation, ProductVersion.Engine)),
            () => ExplanationFigures.Of(explanation, targetId, call.Language, ProductVersion.Engine),
            cancellationToken);
        return ExitCode.Done;
    }

    private string? Check(Plan plan, Scenario from, Scenario to, string? target)
    {
        var problems = call.Arguments.Problems;
        if (DifferenceExplainer.CountLevers(from, to) is var levers and > SplitQuestion.MostLevers)
        {
            problems.Add(ArgumentWords.TooManyLevers(levers, SplitQuestion.MostLevers), ArgumentWords.NearerScenarios());
        }

        return target is null ? null : TargetSearch.Find(plan, target, ArgumentWords.TargetForms(), problems)?.Id;
    }
}
