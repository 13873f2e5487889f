using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Trials;

/// <summary>Makes the trials of <see cref="TrialRuns"/> somewhere else than on threads of this process.</summary>
/// <remarks>Thread-safe. Where it is done changes no bit.</remarks>
public interface ITrialMaker
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

    /// <summary>Counts in each trial how many of the counted targets every scenario meets.</summary>
    /// <param name="plan">A consistent plan.</param>
    /// <param name="scenarios">At least one, without faults.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="counts">Is filled. Shape [scenarios][trials].</param>
    /// <param name="progress">Is told, from any thread, how many trials are done; null for nobody.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    void CountMet(
        Plan plan,
        ImmutableArray<Scenario> scenarios,
        ulong seed,
        short[][] counts,
        IProgress<int>? progress,
        CancellationToken cancellationToken);

    /// <summary>Tells trial by trial what was drawn for all that touches some targets, and whether these were met.</summary>
    /// <param name="plan">A consistent plan.</param>
    /// <param name="scenario">A scenario without faults.</param>
    /// <param name="targets">The ids of the targets, at least one.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="values">Is filled with the columns of a sampler of these targets. Shape [columns][trials].</param>
    /// <param name="met">Is filled. Shape [targets][trials].</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    void Sample(
        Plan plan,
        Scenario scenario,
        ImmutableArray<string> targets,
        ulong seed,
        double[][] values,
        bool[][] met,
        CancellationToken cancellationToken);
}
