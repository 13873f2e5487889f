using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Plotting.Figures.Moves;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>frontier</c>: reads, searches, shows.</summary>
/// <param name="call">Where to answer, and with what to work.</param>
internal sealed class FrontierCommand(CommandCall call)
{
    private readonly ProblemReport _report = new(call.Terminal, call.Language);
    private readonly OptimiseWords _words = new(call.Language);

    /// <summary>Does it.</summary>
    /// <param name="settings">What to ask.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(FrontierSettings settings, CancellationToken cancellationToken)
    {
        var common = settings.Common;
        var read = call.Reading.ReadFiles(common.Plan, common.Scenarios);
        _report.Tell(read.Problems, wantedRun: true);
        if (read.Plan is not { } plan)
        {
            _report.Write(read.Problems, common.Json);
            return ExitCode.BadInput;
        }

        if (settings.Fund is { } fund && plan.Funds.All(f => f.Id != fund))
        {
            call.Arguments.Problems.Add(OptimiseWords.UnknownDriver(fund, plan.Id));
        }

        if (call.Arguments.Problems.All is { IsEmpty: false } problems)
        {
            _report.Tell(problems, wantedRun: true);
            _report.Write(problems, common.Json);
            return ExitCode.BadInput;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var question = new FrontierQuestion(AnswerSettings.WorldOf(common, plan), settings.Fund);
        var bar = new ProgressBarView(common.Quiet ? null : call.Terminal.ProgressConsole(), _words.Searching, _words.Searching);
        var frontier = await bar.WatchAsync(progress => call.Answering.FindFrontierAsync(question, progress, cancellationToken));
        if (!common.JsonToOut)
        {
            new FrontierPage(call.Language).Show(call.Terminal, frontier);
        }

        await new AnswerFiles(call.Terminal, call.Language).WriteAsync(
            common,
            ("frontier.json", s => AllocationJson.Write(s, frontier, ProductVersion.Engine)),
            () => AllocationFigures.Of(frontier, call.Language, ProductVersion.Engine),
            cancellationToken);
        return ExitCode.Done;
    }
}
