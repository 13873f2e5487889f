using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Trials;

/// <summary>Makes the tallies of <see cref="TrialRuns"/> somewhere else than on threads of this process.</summary>
/// <remarks>Thread-safe. Where it is done changes no bit.</remarks>
public interface ITallyMaker
{
    /// <summary>Runs scenarios.</summary>
    /// <param name="plan">A consistent plan.</param>
    /// <param name="scenarios">At least one, without faults; the others are held against the first.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="trials">The trials, from 1 to <see cref="Tally.MaxTrials"/>.</param>
    /// <param name="progress">Is told, from any thread, how many trials are done; null for nobody.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What all trials add up to.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    Tally Run(
        Plan plan,
        ImmutableArray<Scenario> scenarios,
        ulong seed,
        int trials,
        IProgress<int>? progress,
        CancellationToken cancellationToken);
}
