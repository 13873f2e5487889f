using System.Collections.Immutable;

namespace WorkPlanSim.Hosting.Storage;

/// <summary>What a look at stored data found.</summary>
/// <param name="Place">The folder, in full, or the database.</param>
/// <param name="Version">The version of its store; null where it can't be told.</param>
/// <param name="Newest">
/// The version that this program works with; an older store is brought up to it when it is next used.
/// </param>
/// <param name="States">How many states of each name there are, by name.</param>
/// <param name="Events">How many changes the history holds.</param>
/// <param name="Damages">Everything that is not as it was written; empty where all is sound.</param>
public sealed record DataReport(
    string Place,
    int? Version,
    int Newest,
    ImmutableSortedDictionary<string, int> States,
    long Events,
    ImmutableArray<string> Damages);
