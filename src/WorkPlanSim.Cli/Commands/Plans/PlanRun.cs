using System.Collections.Immutable;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Stores;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary>What <c>run</c> and <c>compare</c> have in common: read, refuse bad input, run with a progress bar.</summary>
/// <param name="terminal">Where.</param>
/// <param name="language">The language to speak.</param>
/// <param name="reading">Reads plan files.</param>
/// <param name="planning">Runs plans.</param>
internal sealed class PlanRun(Terminal terminal, Language language, IPlanReading reading, IPlanning planning)
{
    /// <summary>Reads and runs.</summary>
    /// <param name="settings">What.</param>
    /// <param name="order">Puts the scenarios that were read into the order to run.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The figures; null when the input is bad, of which the user was told.</returns>
    internal async Task<PlanningOutcome?> RunAsync(
        CommandSettings settings,
        Func<ImmutableArray<Scenario>, ImmutableArray<Scenario>> order,
        CancellationToken cancellationToken)
    {
        var read = reading.ReadFiles(settings.Plan, settings.Scenarios);
        var report = new ProblemReport(terminal, language);
        report.Tell(read.Problems, wantedRun: true);
        if (read.Plan is not { } plan)
        {
            report.Write(read.Problems, settings.Json);
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var wanted = new PlanningOrder(
            plan, order(read.Scenarios), settings.Seed, settings.Trials, settings.Precision, settings.Threads)
        {
            Sampling = settings.Sampling,
            DataFolder = settings.Cluster is null ? DataChoice.Of(settings.Data, terminal.Variable) : null,
            Cluster = settings.Cluster,
        };
        var words = new MessageWords(language);
        var bar = new ProgressBarView(settings.Quiet ? null : terminal.ProgressConsole(), words.Starting, words.Simulating);
        return await bar.WatchAsync(progress => planning.RunAsync(wanted, progress, cancellationToken));
    }
}
