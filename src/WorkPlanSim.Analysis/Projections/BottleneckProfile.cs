using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Projections;

/// <summary>What held a target back in the trials that missed: shares of the periods in which anything did, summing to 1.</summary>
/// <remarks>All 0 where no trial missed.</remarks>
/// <param name="Budget">Money.</param>
/// <param name="Staffing">People.</param>
/// <param name="Season">The season.</param>
/// <param name="Capacity">Machines and contractors.</param>
/// <param name="Start">Waiting for the start.</param>
public sealed record BottleneckProfile(double Budget, double Staffing, double Season, double Capacity, double Start)
{
    /// <summary>Gets what held it back most; <see cref="Bottleneck.None"/> where nothing did.</summary>
    public Bottleneck Binding
    {
        get
        {
            var largest = new[] { Budget, Staffing, Season, Capacity, Start }.Max();
            return largest switch
            {
                <= 0.0 => Bottleneck.None,
                _ when largest.Equals(Budget) => Bottleneck.Budget,
                _ when largest.Equals(Staffing) => Bottleneck.Staffing,
                _ when largest.Equals(Season) => Bottleneck.Season,
                _ when largest.Equals(Capacity) => Bottleneck.Capacity,
                _ => Bottleneck.Start,
            };
        }
    }
}
