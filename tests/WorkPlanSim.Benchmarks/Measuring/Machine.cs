using System.Runtime.InteropServices;

namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>What a run was measured on.</summary>
internal static class Machine
{
    /// <summary>Gets one line: date, processor, cores, runtime.</summary>
    internal static string Description =>
        $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Processor}, "
        + $"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}";

    /// <summary>Gets the load over the last one, five and fifteen minutes, which includes this run.</summary>
    internal static string Load => string.Join(' ', Read("/proc/loadavg").Split(' ')[..3]);

    private static string Processor => Read("/proc/cpuinfo").Split('\n')
        .FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
        ?? "unknown processor";

    private static string Read(string path) => File.Exists(path) ? File.ReadAllText(path) : "? ? ?";
}
