namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>The memory of this process as Linux counts it.</summary>
internal static class ProcessMemory
{
    /// <summary>Gets the memory held now, in MiB.</summary>
    internal static double Held => ReadMiB("VmRSS:");

    /// <summary>Gets the most memory held since <see cref="ForgetPeak"/>, in MiB.</summary>
    internal static double Peak => ReadMiB("VmHWM:");

    /// <summary>
    /// Lets the peak begin at what is held now: what starting took is not what simulating takes.
    /// </summary>
    internal static void ForgetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");

    private static double ReadMiB(string name)
    {
        var line = File.ReadLines("/proc/self/status")
            .First(l => l.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024.0;
    }
}
