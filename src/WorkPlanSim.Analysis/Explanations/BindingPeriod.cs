using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>What bound a target in a period, among the trials that missed it.</summary>
/// <param name="Period">The period.</param>
/// <param name="Missed">The trials that missed.</param>
/// <param name="Budget">In how many of them money bound it.</param>
/// <param name="Staffing">In how many people did.</param>
/// <param name="Season">In how many the season did.</param>
/// <param name="Capacity">In how many machines and contractors did.</param>
/// <param name="Start">In how many it waited for its start.</param>
public sealed record BindingPeriod(
    Period Period, long Missed, long Budget, long Staffing, long Season, long Capacity, long Start)
{
    /// <summary>Gets what bound it most often, of equals the first; <see cref="Bottleneck.None"/> where nothing ever did.</summary>
    public Bottleneck Binding
    {
        get
        {
            var most = Math.Max(Math.Max(Math.Max(Budget, Staffing), Math.Max(Season, Capacity)), Start);
            return most == 0 ? Bottleneck.None
                : Budget == most ? Bottleneck.Budget
                : Staffing == most ? Bottleneck.Staffing
                : Season == most ? Bottleneck.Season
                : Capacity == most ? Bottleneck.Capacity
                : Bottleneck.Start;
        }
    }

    /// <summary>Reads what bound a target.</summary>
    /// <param name="variant">What trials made of it.</param>
    /// <param name="periods">How many periods, from the first.</param>
    /// <param name="missed">The trials that missed.</param>
    /// <returns>Each period.</returns>
    public static ImmutableArray<BindingPeriod> Read(VariantTally variant, int periods, long missed) =>
    [
        .. Enumerable.Range(0, periods).Select(t => new BindingPeriod(
            Period.FromIndex(t),
            missed,
            variant.HeldBack(t, Bottleneck.Budget),
            variant.HeldBack(t, Bottleneck.Staffing),
            variant.HeldBack(t, Bottleneck.Season),
            variant.HeldBack(t, Bottleneck.Capacity),
            variant.HeldBack(t, Bottleneck.Start))),
    ];

    /// <summary>Gives the share of the missed trials that something bound in the period.</summary>
    /// <param name="bottleneck">What; not <see cref="Bottleneck.None"/>.</param>
    /// <returns>The share.</returns>
    public double ShareOf(Bottleneck bottleneck) => (double)(bottleneck switch
    {
        Bottleneck.Budget => Budget,
        Bottleneck.Staffing => Staffing,
        Bottleneck.Season => Season,
        Bottleneck.Capacity => Capacity,
        Bottleneck.Start => Start,
        _ => throw new ArgumentOutOfRangeException(nameof(bottleneck), bottleneck, "Nothing is not counted."),
    }) / Missed;
}
