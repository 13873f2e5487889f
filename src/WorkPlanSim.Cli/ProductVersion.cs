using System.Reflection;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Cli;

/// <summary>Versions, without the commit that builds may add.</summary>
internal static class ProductVersion
{
    internal static string Program { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    internal static string Engine => EngineVersion.Current;
}
