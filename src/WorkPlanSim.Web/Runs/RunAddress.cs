using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Web.Runs;

/// <summary>Where a comparison is looked at: the address says all that is asked, so whoever opens it asks the same.</summary>
internal static class RunAddress
{
    /// <summary>The word for Latin hypercubes; plain sampling takes none.</summary>
    internal const string Latin = "latin";

    /// <summary>Gives the address.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="scenarioIds">The scenarios beside the baseline.</param>
    /// <param name="trials">How many trials.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="sampling">How trials are sampled.</param>
    /// <returns>The address.</returns>
    internal static string Of(string planId, IEnumerable<string> scenarioIds, int trials, ulong seed, Sampling sampling) =>
        $"/plans/{planId}/compare?scenarios={string.Join(',', scenarioIds)}&trials={trials}&seed={seed}"
            + (sampling == Sampling.Latin ? $"&sampling={Latin}" : "");

    /// <summary>Gives the address of a run by its id: of what it found, even if the plan is another by now.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="runId">The run.</param>
    /// <returns>The address.</returns>
    internal static string Of(string planId, string runId) => $"/plans/{planId}/compare?run={runId}";

    /// <summary>Gives the address of two runs side by side.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="runId">The one run.</param>
    /// <param name="againstId">The run that it is held against.</param>
    /// <returns>The address.</returns>
    internal static string Of(string planId, string runId, string againstId) =>
        $"/plans/{planId}/compare?run={runId}&against={againstId}";
}
