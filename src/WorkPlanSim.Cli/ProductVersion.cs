using System.Reflection;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Cli;

/// <summary>Versions, without the commit that builds may add.</summary>
internal static class ProductVersion
{
    internal static string Program { get; } = Of(typeof(ProductVersion));

    internal static string Engine { get; } = Of(typeof(Tally));

    private static string Of(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
