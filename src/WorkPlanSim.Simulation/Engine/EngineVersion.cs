using System.Reflection;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>The version of the engine, as results name it: without the commit that builds may add.</summary>
public static class EngineVersion
{
    /// <summary>Gets the version.</summary>
    public static string Current { get; } =
        typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
