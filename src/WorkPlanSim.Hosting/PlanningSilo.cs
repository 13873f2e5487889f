using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Storage;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Grains;
using WorkPlanSim.Grains.Compute;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Hosting;

/// <summary>What every silo of ours has, whatever cluster it is in.</summary>
public static class PlanningSilo
{
    private const int PlansKept = 8;

    /// <summary>Adds compute threads and, for now in memory, the storages that the grains ask for.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="options">How it is set up.</param>
    /// <returns>The silo.</returns>
    public static ISiloBuilder AddPlanning(this ISiloBuilder silo, PlanningOptions options)
    {
        var threads = options.ComputeThreads > 0 ? options.ComputeThreads : Environment.ProcessorCount;
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.TryAddSingleton(_ => new PlanLibrary(PlansKept));
        silo.Services.TryAddSingleton(_ => new DrawCache(options.DrawCacheBytes));
        silo.Services.TryAddSingleton<IComputePool>(_ => new ComputePool(threads));

        // The default writes type names into what it stores, which then can't be renamed; this one writes our aliases.
        silo.Services.Replace(ServiceDescriptor.Singleton<IGrainStorageSerializer, OrleansGrainStorageSerializer>());
        return silo.AddMemoryGrainStorage(StorageNames.Plans).AddMemoryGrainStorage(StorageNames.Runs);
    }
}
