using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Storage;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Grains;
using WorkPlanSim.Grains.Compute;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.Grains.Workers;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Hosting;

/// <summary>What every silo of ours has, whatever cluster it is in.</summary>
public static class PlanningSilo
{
    private const int PlansKept = 8;

    /// <summary>Adds compute threads and the storages that the grains ask for.</summary>
    /// <remarks>
    /// They lie in the store among the silo's services. Without one they lie in this silo's memory, which is enough for a
    /// silo alone.
    /// </remarks>
    /// <param name="silo">The silo.</param>
    /// <param name="options">How it is set up.</param>
    /// <returns>The silo.</returns>
    public static ISiloBuilder AddPlanning(this ISiloBuilder silo, ComputeOptions options)
    {
        var threads = options.ComputeThreads > 0 ? options.ComputeThreads : Environment.ProcessorCount;
        silo.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new ForwardTime(TimeProvider.System)));
        silo.Services.TryAddSingleton(_ => new PlanLibrary(PlansKept));
        silo.Services.TryAddSingleton(_ => new DrawCache(options.DrawCacheBytes));
        silo.Services.TryAddSingleton<SiloModels>();
        silo.Services.TryAddSingleton(_ => new RunLimit(options.MostRuns));
        silo.Services.TryAddSingleton(_ => new SheetLimit(options.MostSheets));
        silo.Services.TryAddSingleton<IComputePool>(_ => new ComputePool(threads));
        silo.Services.TryAddSingleton<IPlanningStore>(_ => new MemoryStore());
        foreach (var name in new[] { StorageNames.Plans, StorageNames.Runs })
        {
            silo.Services.AddKeyedSingleton<IGrainStorage>(
                name, (services, _) => new StoreGrainStorage(services.GetRequiredService<IPlanningStore>()));
        }

        return silo;
    }
}
