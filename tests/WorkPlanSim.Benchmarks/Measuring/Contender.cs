using System.Diagnostics;

namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>One of those that are measured side by side.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Seconds">Runs it; is given the repetition, from 0, and gives the seconds.</param>
internal sealed record Contender(string Name, Func<int, double> Seconds)
{
    /// <summary>Makes a contender of something to be timed by this process's clock.</summary>
    /// <param name="name">What the report calls it.</param>
    /// <param name="run">Runs it; is given the repetition.</param>
    /// <returns>The contender.</returns>
    internal static Contender Timed(string name, Action<int> run) => new(name, repetition => TimeOf(() => run(repetition)));

    /// <summary>Times something.</summary>
    /// <param name="run">What.</param>
    /// <returns>The seconds.</returns>
    internal static double TimeOf(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
