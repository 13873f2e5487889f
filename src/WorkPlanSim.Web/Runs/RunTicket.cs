using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Runs;

/// <summary>What is to be worked out, and for whom.</summary>
/// <param name="Id">A hash of everything that the result depends on: equal tickets are one run.</param>
/// <param name="Kind">What it is asked for.</param>
/// <param name="PlanId">The plan.</param>
/// <param name="By">Who asks.</param>
/// <param name="About">What it is about, for people: titles of scenarios, of a target.</param>
/// <param name="Work">Works it out; tells how far it is (done, planned, half-width).</param>
internal sealed record RunTicket(
    string Id,
    RunKind Kind,
    string PlanId,
    string By,
    BilingualText About,
    Func<IProgress<(int Done, int Planned, double? HalfWidth)>, CancellationToken, Task<RunAnswer>> Work)
{
    /// <summary>Gets whether it is a cluster's run: it goes on when this server ends, for others who follow it.</summary>
    internal bool IsOfCluster { get; init; }

    /// <summary>Gets whether it was asked before, and is only looked at: that takes nobody's place.</summary>
    internal bool IsFound { get; init; }
}
