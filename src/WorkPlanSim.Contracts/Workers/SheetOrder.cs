using System.Collections.Immutable;
using System.Globalization;
using WorkPlanSim.Contracts.Definitions;

namespace WorkPlanSim.Contracts.Workers;

/// <summary>Trials of which each is to be told.</summary>
/// <param name="Model">The model.</param>
/// <param name="Trials">Which trials, at most <see cref="MostTrials"/>.</param>
/// <param name="Targets">The ids of the targets that are looked at.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.SheetOrder")]
public sealed record SheetOrder(
    [property: Id(0)] ModelOrder Model, [property: Id(1)] TrialRange Trials, [property: Id(2)] ImmutableArray<string> Targets)
{
    /// <summary>Gets the most trials of a sheet: a question is asked in parts.</summary>
    public static int MostTrials => 4096;

    /// <summary>Gives the key of the grain that tells of them.</summary>
    /// <returns>The key.</returns>
    public string ComputeKey() => ContentHash.Of([Model.ModelKey, Trials.First.ToString(CultureInfo.InvariantCulture), .. Targets]);
}
