using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Hosting;

/// <summary>What is to be run.</summary>
/// <param name="PlanId">A plan that was loaded.</param>
/// <param name="Scenarios">At least one, without faults; the others are held against the first.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Trials">The trials to make, from 1; with a precision, the most.</param>
/// <param name="Precision">
/// The half-width of 95 % intervals at which every target is known well enough; null: all trials.
/// </param>
public sealed record RunOrder(
    string PlanId, ImmutableArray<Scenario> Scenarios, ulong Seed, int Trials, double? Precision)
{
    /// <summary>
    /// Gets how the trials of a block share out what may happen. Of Latin hypercubes only whole blocks are run: trials are rounded up.
    /// </summary>
    public Sampling Sampling { get; init; }

    /// <summary>
    /// Gets the hash of the plan that is meant, as loading it gave it: where others load a plan of the same id, none but this is run. Null for
    /// the plan as it is.
    /// </summary>
    public string? PlanHash { get; init; }

    /// <summary>Gets who asks, for the history; null for the user of the service. It makes no other run of it.</summary>
    public string? By { get; init; }

    /// <summary>Puts the order as runs know it.</summary>
    /// <param name="planHash">The hash of the plan as it is now.</param>
    /// <param name="user">Who asks where the order says nothing.</param>
    /// <returns>The request; <see cref="RunRequest.ComputeRunId"/> tells the run that answers it.</returns>
    public RunRequest ToRequest(string planHash, string user) =>
        new(PlanId, planHash, DomainJson.Write(Scenarios), Seed, WholeTrials, Precision)
        {
            Sampling = Sampling,
            By = By ?? user,
        };

    private int WholeTrials => Sampling == Sampling.Latin ? Model.BlocksFor(Trials) * Model.BlockLength : Trials;
}
