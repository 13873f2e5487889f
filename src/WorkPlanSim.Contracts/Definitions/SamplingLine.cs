using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Contracts.Definitions;

/// <summary>What a sampling adds to the keys of what is run.</summary>
internal static class SamplingLine
{
    /// <summary>Gives the line to hash: none for plain draws, whose keys are older than the choice.</summary>
    /// <param name="sampling">The sampling.</param>
    /// <returns>At most one line.</returns>
    internal static IEnumerable<string> Of(Sampling sampling) => sampling == Sampling.Latin ? ["latin"] : [];
}
