using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Compute;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Grains.Workers;

/// <summary>Compiles the models that a silo computes with, each once for all who need it at the time. Thread-safe.</summary>
/// <param name="pool">The threads that compile.</param>
/// <param name="plans">Keeps the plans read last.</param>
/// <param name="draws">Keeps what was drawn from one model to the next.</param>
public sealed class SiloModels(IComputePool pool, PlanLibrary plans, DrawCache draws)
{
    private const int MostModels = 8;

    private readonly ModelShelf _shelf = new(MostModels);

    /// <summary>Gets how many there are.</summary>
    internal int Count => _shelf.Count;

    /// <summary>Finds a model that is compiled.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The model, or null.</returns>
    internal Model? Find(string key) => _shelf.Find(key);

    /// <summary>Compiles a model, unless it is there or being compiled.</summary>
    /// <param name="order">The model.</param>
    /// <param name="holder">Who holds it until released; others may too.</param>
    /// <param name="cancellationToken">Gives up waiting. Compiling goes on: another may be waiting for the same model.</param>
    /// <returns>The model.</returns>
    internal Task<Model> GetAsync(ModelOrder order, string holder, CancellationToken cancellationToken) => _shelf.GetAsync(
        order.ModelKey,
        holder,
        () => pool.RunAsync(order.RunId, _ => Compile(order), CancellationToken.None)).WaitAsync(cancellationToken);

    /// <summary>Lets go of whatever somebody holds.</summary>
    /// <param name="holder">Who.</param>
    internal void Release(string holder) => _shelf.Release(holder);

    private Model Compile(ModelOrder order) => Model.Compile(
        plans.Read(order.Plan), DomainJson.Read<ImmutableArray<Scenario>>(order.Scenarios), order.Seed, draws, order.Sampling);
}
