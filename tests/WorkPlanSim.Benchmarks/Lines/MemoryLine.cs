using System.Diagnostics;
using WorkPlanSim.Benchmarks.Measuring;
using WorkPlanSim.Benchmarks.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>The memory that many trials of the seed plan take, in processes of their own.</summary>
internal sealed class MemoryLine : ILine
{
    /// <summary>
    /// The argument by which such a process knows what it is for; then come trials, and bare or grains.
    /// </summary>
    internal const string ChildArgument = "memory-of";

    private const double MostMiB = 150.0;
    private const int Threads = 2;
    private const string Bare = "bare";
    private const string Grains = "grains";

    /// <inheritdoc/>
    public string Name => "memory";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds) =>
        from trials in new[] { 1_000_000, 100_000 }
        from way in new[] { Bare, Grains }
        select MeasureChild(trials, way);

    /// <summary>
    /// Is the process that simulates: tells the MiB held before, and by how many the peak is above it.
    /// </summary>
    /// <param name="trials">How many trials.</param>
    /// <param name="way">Bare engine or through grains.</param>
    /// <returns>When it is done.</returns>
    internal static async Task RunChildAsync(int trials, string way)
    {
        var plan = SeedPlan.Read();
        if (way == Bare)
        {
            var idle = BeginPeak();
            BareEngine.RunOn(Threads, plan, trials, 1);
            Tell(idle);
            return;
        }

        await using var service = await PlanningService.StartAsync(
            new PlanningOptions { ComputeThreads = Threads }, CancellationToken.None);
        await service.LoadAsync(plan, CancellationToken.None);
        var idleSilo = BeginPeak();
        await service.RunAsync(
            new RunOrder(plan.Id, [Scenario.Baseline], 1, trials, null), null, CancellationToken.None);
        Tell(idleSilo);
    }

    private static Finding MeasureChild(int trials, string way)
    {
        var self = Path.Combine(AppContext.BaseDirectory, "WorkPlanSim.Benchmarks.dll");
        string[] arguments = [self, ChildArgument, $"{trials}", way];
        using var child = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var text = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        var numbers = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(double.Parse).ToArray();
        Console.WriteLine(
            $"  {trials} trials, {way}: idle {numbers[0]:0} MiB, peak {numbers[1]:0} MiB above, "
            + $"{numbers[2]:0.0} s");
        var through = way == Bare ? "bare engine" : "through grains";
        return new Finding(
            $"peak memory of {trials:# ### ##0} trials of the seed plan, {through}",
            $"≤ {MostMiB} MiB over idle",
            $"{numbers[1]:0} MiB over {numbers[0]:0}",
            numbers[1] <= MostMiB);
    }

    private static (double Held, long At) BeginPeak()
    {
        GC.Collect();
        ProcessMemory.ForgetPeak();
        return (ProcessMemory.Held, Stopwatch.GetTimestamp());
    }

    private static void Tell((double Held, long At) idle) => Console.WriteLine(
        $"{idle.Held} {ProcessMemory.Peak - idle.Held} {Stopwatch.GetElapsedTime(idle.At).TotalSeconds}");
}
