using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Discovery;

/// <summary>The conditions under which the marked trials come about, as far as a box can say.</summary>
/// <param name="Fit">The box and how well it fits; without limits if no condition can be told from chance.</param>
/// <param name="Limits">Its limits, the most certain first.</param>
/// <param name="Path">
/// The boxes that peeling went through, from that of all trials to the smallest: the trade-off of coverage and density.
/// </param>
public sealed record FoundBox(BoxFit Fit, ImmutableArray<FoundLimit> Limits, ImmutableArray<BoxFit> Path);
