using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Benchmarks.Peers;

/// <summary>
/// What somebody found who simulated <see cref="Plans.DeliverPlan"/>, to be held against what others found.
/// </summary>
internal sealed record Findings
{
    /// <summary>Gets who found it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the trials.</summary>
    public required long Trials { get; init; }

    /// <summary>Gets the trials in which each target was met. Shape [targets].</summary>
    public required ImmutableArray<double> Met { get; init; }

    /// <summary>
    /// Gets the sum, over all ordered pairs of targets, of the trials in which both were met.
    /// </summary>
    public required double Joint { get; init; }

    /// <summary>Gets the sums over targets and trials of spent, unspent, used, idle and shortfall.</summary>
    public required ImmutableArray<double> Sums { get; init; }

    /// <summary>
    /// Gets how often money, people, season and capacity bound, over targets, periods and missed trials.
    /// </summary>
    public required ImmutableArray<double> Causes { get; init; }

    /// <summary>Gets the sums over targets and trials of attainment. Shape [periods].</summary>
    public required ImmutableArray<double> Attainment { get; init; }

    /// <summary>
    /// Gets the sums over trials of each driver's share in the last period: fund, teams, seasons.
    /// </summary>
    public required ImmutableArray<double> Drivers { get; init; }

    /// <summary>Reads them from a tally of the engine.</summary>
    /// <param name="tally">The tally, of one scenario.</param>
    /// <param name="plan">The plan.</param>
    /// <returns>The findings.</returns>
    internal static Findings Of(Tally tally, Plan plan)
    {
        var (trials, periods) = (tally.Trials, plan.Calendar.Count);
        var places = Enumerable.Range(0, plan.Targets.Length).ToList();
        VariantTally[] targets = [.. places.Select(i => tally.Variants[tally.Shape.Variant(0, i)])];
        double Sum(Func<VariantTally, double> of) => targets.Sum(of);
        double HeldBack(Bottleneck cause) =>
            Sum(v => Enumerable.Range(0, periods).Sum(t => (double)v.HeldBack(t, cause)));
        var pairs = from i in places from j in places select (double)tally.Scenarios[0].BothMet(i, j);
        return new Findings
        {
            Name = "engine",
            Trials = trials,
            Met = [.. targets.Select(v => (double)v.Met)],
            Joint = pairs.Sum(),
            Sums =
            [
                trials * Sum(v => v.MeanSpent(trials)),
                trials * Sum(v => v.MeanUnspent(trials)),
                trials * Sum(v => v.MeanLabourUsed(trials)),
                trials * Sum(v => v.MeanLabourIdle(trials)),
                Sum(v => (trials - v.Met) * v.MeanShortfall(trials)),
            ],
            Causes =
            [
                HeldBack(Bottleneck.Budget),
                HeldBack(Bottleneck.Staffing),
                HeldBack(Bottleneck.Season),
                HeldBack(Bottleneck.Capacity),
            ],
            Attainment =
                [.. Enumerable.Range(0, periods).Select(t => trials * Sum(v => v.MeanAttainment(t, trials)))],
            Drivers = [.. tally.Drivers.Select(d => trials * d.Mean(periods - 1, trials))],
        };
    }
}
