using System.Diagnostics;

namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>One of those that are measured side by side.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Seconds">Runs it; is given the repetition, from 0, and gives the seconds.</param>
internal sealed record Contender(string Name, Func<int, double> Seconds)
{
    /// <summary>
    /// Makes a contender of what runs on the calling thread alone; measured by the time on a processor.
    /// </summary>
    /// <param name="name">What the report calls it.</param>
    /// <param name="run">Runs it; is given the repetition.</param>
    /// <returns>The contender.</returns>
    internal static Contender OneCore(string name, Action<int> run) => new(name, repetition =>
    {
        var start = CpuClock.Seconds;
        run(repetition);
        return CpuClock.Seconds - start;
    });

    /// <summary>
    /// Makes a contender of what runs on several threads; measured by what all of them spend on processors
    /// together.
    /// </summary>
    /// <param name="name">What the report calls it.</param>
    /// <param name="run">Runs it; is given the repetition.</param>
    /// <returns>The contender.</returns>
    internal static Contender AllCores(string name, Action<int> run) => new(name, repetition =>
    {
        var start = CpuClock.SecondsOfAll;
        run(repetition);
        return CpuClock.SecondsOfAll - start;
    });

    /// <summary>
    /// Makes a contender of what runs on several threads; measured by the clock on the wall.
    /// </summary>
    /// <param name="name">What the report calls it.</param>
    /// <param name="run">Runs it; is given the repetition.</param>
    /// <returns>The contender.</returns>
    internal static Contender Wall(string name, Action<int> run) => new(name, repetition =>
    {
        var start = Stopwatch.GetTimestamp();
        run(repetition);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    });
}
