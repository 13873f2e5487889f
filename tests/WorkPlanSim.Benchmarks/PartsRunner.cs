using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace WorkPlanSim.Benchmarks;

/// <summary>Measures the parts of the engine one by one, with BenchmarkDotNet.</summary>
internal static class PartsRunner
{
    /// <summary>Runs.</summary>
    /// <param name="args">
    /// What BenchmarkDotNet takes, such as <c>--filter *Poisson*</c>; none for all.
    /// </param>
    /// <returns>The exit code.</returns>
    internal static int Run(string[] args)
    {
        // In this process: a project made on the fly would have to be built under our rules for warnings and
        // packages.
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "artifacts"));
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(PartsRunner).Assembly)
            .Run(args.Length == 0 ? ["--filter", "*"] : args, config);
        return summaries.Any() ? 0 : 2;
    }
}
