using System.Collections.Immutable;
using System.Text;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Output;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Plotting.Figures.Moves;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>optimise</c>: reads, searches, shows.</summary>
/// <param name="call">Where to answer, and with what to work.</param>
internal sealed class OptimiseCommand(CommandCall call)
{
    private readonly ProblemReport _report = new(call.Terminal, call.Language);
    private readonly OptimiseWords _words = new(call.Language);

    /// <summary>Does it.</summary>
    /// <param name="settings">What to ask.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(OptimiseSettings settings, CancellationToken cancellationToken)
    {
        var common = settings.Common;
        var read = call.Reading.ReadFiles(common.Plan, common.Scenarios);
        _report.Tell(read.Problems, wantedRun: true);
        if (read.Plan is not { } written)
        {
            _report.Write(read.Problems, common.Json);
            return ExitCode.BadInput;
        }

        var under = read.Scenarios.IsEmpty ? Scenario.Baseline : read.Scenarios[0];
        var plan = ScenarioApplication.Apply(written, under).Plan;
        var asked = QuestionOf(plan, settings);
        if (call.Arguments.Problems.All is { IsEmpty: false } problems)
        {
            _report.Tell(problems, wantedRun: true);
            _report.Write(problems, common.Json);
            return ExitCode.BadInput;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var question = new OptimiseQuestion(AnswerSettings.WorldOf(common, plan), asked);
        var bar = new ProgressBarView(common.Quiet ? null : call.Terminal.ProgressConsole(), _words.Searching, _words.Searching);
        var outcome = await bar.WatchAsync(progress => call.Answering.OptimiseAsync(question, progress, cancellationToken));
        var files = new AnswerFiles(call.Terminal, call.Language);
        if (outcome is AllocationOutcome.Impossible { Limit: var limit })
        {
            call.Terminal.Complain(_words.Unmet(limit, plan), Styles.Bad);
            await files.WriteAsync(
                common, ("allocation.json", s => AllocationJson.Write(s, plan.Id, limit, ProductVersion.Engine)), () => [], cancellationToken);
            return ExitCode.Failed;
        }

        var answer = ((AllocationOutcome.Found)outcome).Answer;
        if (!common.JsonToOut)
        {
            new OptimisePage(call.Language, common.Quiet).Show(call.Terminal, answer);
        }

        WriteScenario(settings, answer, under);
        await files.WriteAsync(
            common,
            ("allocation.json", s => AllocationJson.Write(s, answer, ProductVersion.Engine)),
            () => AllocationFigures.Of(answer, call.Language, ProductVersion.Engine),
            cancellationToken);
        return ExitCode.Done;
    }

    private AllocationQuestion QuestionOf(Plan plan, OptimiseSettings settings)
    {
        var problems = call.Arguments.Problems;
        string? Id(string name) => TargetSearch.Find(plan, name, ArgumentWords.TargetNames(), problems)?.Id;
        var atLeast = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (name, least) in settings.AtLeast)
        {
            if (Id(name) is { } id)
            {
                atLeast[id] = least;
            }
        }

        return new AllocationQuestion(settings.Objective)
        {
            AtLeast = atLeast.ToImmutable(),
            Keep = [.. settings.Keep.Select(Id).OfType<string>()],
            ChangeAtMost = settings.ChangeAtMost is { } most ? new Money(most) : null,
            Bounds = BoundsOf(plan, settings, Id),
        };
    }

    private ImmutableArray<GivenBound> BoundsOf(Plan plan, OptimiseSettings settings, Func<string, string?> idOf)
    {
        var bounds = new SortedDictionary<(string, string), GivenBound>();
        foreach (var (isFloor, bound) in settings.Floors.Select(f => (true, f)).Concat(settings.Caps.Select(c => (false, c))))
        {
            if (!plan.Funds.Any(f => f.Id == bound.Driver) && !plan.Teams.Any(t => t.Id == bound.Driver))
            {
                call.Arguments.Problems.Add(OptimiseWords.UnknownDriver(bound.Driver, plan.Id));
            }
            else if (idOf(bound.Target) is { } id)
            {
                var known = bounds.GetValueOrDefault((id, bound.Driver)) ?? new GivenBound(id, bound.Driver, 0m, null);
                bounds[(id, bound.Driver)] = isFloor ? known with { Least = bound.Amount } : known with { Most = bound.Amount };
            }
        }

        foreach (var bound in bounds.Values.Where(b => b.Most < b.Least))
        {
            call.Arguments.Problems.Add(OptimiseWords.CapBelowFloor(bound));
        }

        return [.. bounds.Values];
    }

    // The file is of the plan as it is written, so it holds what the scenario changes, and then the allocation.
    private void WriteScenario(OptimiseSettings settings, AllocationAnswer answer, Scenario under)
    {
        if (settings.Scenario is not { } file)
        {
            return;
        }

        if (!answer.IsRecommended)
        {
            call.Terminal.Complain(_words.NothingWritten(file), Styles.Doubtful);
            return;
        }

        var scenario = answer.Scenario with { Changes = [.. under.Changes, .. answer.Scenario.Changes] };
        var text = ScenarioWriter.Write(scenario, answer.Plan.Calendar, [.. OptimiseWords.FileComments(answer)]);
        using var files = new FileBatch();
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            files.MakeFolder(folder);
        }

        files.Add(file, s => s.Write(Encoding.UTF8.GetBytes(text)));
        files.Commit();
        if (!settings.Common.Quiet && !settings.Common.JsonToOut)
        {
            call.Terminal.Complain(new MessageWords(call.Language).Wrote(file), Styles.Quiet);
        }
    }
}
