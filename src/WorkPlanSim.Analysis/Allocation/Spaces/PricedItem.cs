using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>The best allocation with a little more of one fund or team.</summary>
/// <param name="Resource">The fund's or team's place.</param>
/// <param name="IsMoney">Whether it is a fund.</param>
/// <param name="DriverId">Its id.</param>
/// <param name="More">How much more.</param>
/// <param name="Portions">What each target is given then. Shape [targets].</param>
/// <param name="Gain">What that adds by the surfaces, in units times trials.</param>
internal sealed record PricedItem(
    int Resource, bool IsMoney, string DriverId, decimal More, ImmutableArray<Portion> Portions, long Gain)
{
    /// <summary>Gives what it adds to the objective by the surfaces.</summary>
    /// <param name="scoring">The objective.</param>
    /// <param name="value">The objective of the best allocation.</param>
    /// <param name="trials">The trials.</param>
    /// <returns>The gain.</returns>
    internal double InSample(Scoring scoring, double value, int trials) => scoring.IsSum
        ? Gain / scoring.Unit / trials
        : value * (Math.Exp(Scoring.Logarithm(Gain)) - 1.0);
}
