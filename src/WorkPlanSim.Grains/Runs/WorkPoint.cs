using System.Collections.Immutable;
using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Grains.Runs;

/// <summary>How far the trials of a run have come: enough to go on from there on another silo, to the same result.</summary>
/// <param name="Counted">The trials that are counted: ranges of whole blocks in order, none next to another.</param>
/// <param name="Wanted">How many trials are wanted before it is judged whether they are enough.</param>
/// <param name="Tally">What the counted trials add up to, as a tally's own bytes.</param>
internal sealed record WorkPoint(ImmutableArray<TrialRange> Counted, int Wanted, byte[] Tally);
