using System.Diagnostics;

namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>A silo of a cluster, in a process of its own that is killed at the end.</summary>
internal sealed class SiloProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it and waits until it is part of the cluster.</summary>
    /// <param name="connection">The cluster's database.</param>
    /// <param name="threads">The threads that compute.</param>
    internal SiloProcess(string connection, int threads)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "workplansim.dll");
        string[] arguments = [program, "silo", "--postgres", connection, "--threads", $"{threads}"];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;

        // Where it is reached: it says so once it has joined.
        if (_process.StandardOutput.ReadLine() is null)
        {
            throw new InvalidOperationException("A silo does not start: what it says is above.");
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
