using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Outcomes;

/// <summary>What a span of trials made of the variants of a group. Changes no more once the span has been simulated.</summary>
/// <param name="Number">Its number in the span, by which what depends on it names it.</param>
/// <param name="Met">The trials in which each variant was met. Shape [variants][words].</param>
/// <param name="Tallies">What the trials add up to. Shape [variants].</param>
internal sealed record GroupOutcome(long Number, ulong[][] Met, VariantTally[] Tallies)
{
    /// <summary>Gets or sets the call that asked for it last.</summary>
    internal long LastUse { get; set; }

    /// <summary>Gets about how many bytes it holds.</summary>
    internal long Bytes => Met.Sum(m => (long)m.Length * sizeof(ulong)) + Tallies.Sum(t => t.Bytes);

    /// <summary>Makes one to be filled.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="variants">How many variants the group has.</param>
    /// <param name="periods">The number of periods.</param>
    /// <param name="trials">The trials of the span.</param>
    /// <returns>The outcome.</returns>
    internal static GroupOutcome Empty(long number, int variants, int periods, int trials)
    {
        var words = LaneBits.WordsFor(trials);
        return new GroupOutcome(
            number,
            [.. Enumerable.Range(0, variants).Select(_ => new ulong[words])],
            [.. Enumerable.Range(0, variants).Select(_ => new VariantTally(periods))]);
    }
}
