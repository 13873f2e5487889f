using System.Globalization;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Runs of the seed plan under a scenario, and what a process alone says of them.</summary>
internal static class SeedRun
{
    /// <summary>The seed where it does not matter, so that a process alone is asked once for as many trials.</summary>
    internal const ulong World = 8;

    /// <summary>So many trials that a run lasts long enough for several faults to fall into it.</summary>
    internal const int LongTrials = 3 << 18;

    private static readonly Dictionary<(ulong Seed, int Trials), Task<string>> Alone = [];

    /// <summary>Gives its command line.</summary>
    internal static string[] Command(ulong seed, int trials) =>
    [
        "run", Checkout.SeedPlan, Checkout.Scenarios[0], "--json", "-",
        "--seed", seed.ToString(CultureInfo.InvariantCulture), "--trials", $"{trials}",
    ];

    /// <summary>Gets the JSON, to the byte, of a process alone.</summary>
    internal static Task<string> AloneAsync(ulong seed, int trials)
    {
        lock (Alone)
        {
            return Alone.TryGetValue((seed, trials), out var asked) ? asked : Alone[(seed, trials)] = AskAsync(seed, trials);
        }
    }

    private static async Task<string> AskAsync(ulong seed, int trials)
    {
        await using var run = CommandLine.Start(Command(seed, trials));
        return await Cluster.EndAsync(run);
    }
}
