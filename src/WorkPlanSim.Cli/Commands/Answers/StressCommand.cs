using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Plotting.Figures.Stress;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>stress</c>: reads, asks, shows.</summary>
/// <param name="call">Where to answer, and with what to work.</param>
internal sealed class StressCommand(CommandCall call)
{
    private readonly ProblemReport _report = new(call.Terminal, call.Language);

    /// <summary>Does it.</summary>
    /// <param name="settings">What to put to the test.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(StressSettings settings, CancellationToken cancellationToken)
    {
        var common = settings.Common;
        var problems = call.Arguments.Problems;
        var read = call.Reading.ReadFiles(common.Plan, common.Scenarios, settings.Worlds);
        _report.Tell(read.Problems, wantedRun: true);
        if (read.Plan is not { } plan)
        {
            _report.Write(read.Problems, common.Json);
            return ExitCode.BadInput;
        }

        if (StressTest.FindFault(plan, StressTest.ChoicesOf(read.Scenarios), read.Worlds) is { } misfit)
        {
            problems.Add(MisfitText.Of(misfit.Scenario, misfit.World, misfit.Fault), MisfitText.Hint);
            _report.Tell(problems.All, wantedRun: true);
            _report.Write(problems.All, common.Json);
            return ExitCode.BadInput;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var question = new StressQuestion(AnswerSettings.WorldOf(common, plan), read.Scenarios, read.Worlds);
        var words = new MessageWords(call.Language);
        var bar = new ProgressBarView(common.Quiet ? null : call.Terminal.ProgressConsole(), words.Starting, words.Simulating);
        var result = await bar.WatchAsync(progress => call.Answering.StressAsync(question, progress, cancellationToken));
        if (!common.JsonToOut)
        {
            new StressPage(call.Language, common.Quiet).Show(call.Terminal, result);
        }

        await new AnswerFiles(call.Terminal, call.Language).WriteAsync(
            common,
            ("stress.json", s => StressJson.Write(s, result, ProductVersion.Engine)),
            () => [RegretFigure.Draw(result, call.Language, ProductVersion.Engine)],
            cancellationToken);
        return ExitCode.Done;
    }
}
