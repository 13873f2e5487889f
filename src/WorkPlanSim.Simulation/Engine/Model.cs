using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>A plan under some scenarios, compiled for simulation.</summary>
/// <remarks>Immutable; <see cref="Simulate"/> may be called from many threads at once.</remarks>
public sealed class Model
{
    private Model(TallyShape shape) => Shape = shape;

    /// <summary>Gets the number of trials in a full block; part of a result's identity, so never tuned at run time.</summary>
    public static int BlockLength => 1024;

    /// <summary>Gets the shape of its tallies.</summary>
    public TallyShape Shape { get; }

    /// <summary>Compiles a plan under scenarios.</summary>
    /// <param name="plan">A consistent plan.</param>
    /// <param name="scenarios">At least one, without faults; the others are held against the first.</param>
    /// <param name="seed">The seed: the same seed gives the same world.</param>
    /// <returns>The model.</returns>
    public static Model Compile(Plan plan, ImmutableArray<Scenario> scenarios, ulong seed) =>
        throw new ArgumentException("wip", nameof(plan));

    /// <summary>Counts the blocks that so many trials make.</summary>
    /// <param name="trials">At least 1.</param>
    /// <returns>The blocks; the last may be shorter than <see cref="BlockLength"/>.</returns>
    public static int BlocksFor(int trials) => (trials + BlockLength - 1) / BlockLength;

    /// <summary>Simulates a block of trials.</summary>
    /// <param name="block">The block, from 0: trials <c>block × BlockLength</c> and on.</param>
    /// <param name="trials">How many of its trials, 1 to <see cref="BlockLength"/>.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>What they add up to.</returns>
    public Tally Simulate(int block, int trials, CancellationToken cancellationToken) => new(Shape);
}
