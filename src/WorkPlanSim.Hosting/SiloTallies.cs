using System.Collections.Immutable;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Hosting;

/// <summary>Has the runs of a question that takes many of them made by silos. Nothing of them is stored.</summary>
/// <param name="service">The silos.</param>
public sealed class SiloTallies(PlanningService service) : ITallyMaker
{
    /// <inheritdoc/>
    /// <exception cref="RunFailedException">A run failed, or too many are under way.</exception>
    public Tally Run(
        Plan plan,
        ImmutableArray<Scenario> scenarios,
        ulong seed,
        int trials,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        var order = new RunOrder(plan.Id, scenarios, seed, trials, null);
        var relay = progress is null ? null : new Relay(progress);
#pragma warning disable VSTHRD002 // Questions are asked on a thread of their own, which waits here as it would for threads of this process.
        return service.RunOnceAsync(plan, order, relay, cancellationToken).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    private sealed class Relay(IProgress<int> to) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => to.Report(value.TrialsDone);
    }
}
