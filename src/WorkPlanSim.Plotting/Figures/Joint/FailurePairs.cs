using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Plotting.Figures.Joint;

/// <summary>How some targets of the baseline fail together.</summary>
internal sealed class FailurePairs
{
    /// <summary>How many standard errors from independence a pair must lie: three, as there are up to 190 pairs to look at.</summary>
    private const double ClearErrors = 3.0;

    private const int Most = 20;
    private const double Least = 0.02;

    private readonly Projection _projection;
    private readonly ImmutableArray<int> _places;

    private FailurePairs(Projection projection, ImmutableArray<int> places) => (_projection, _places) = (projection, places);

    /// <summary>Gets the number of targets.</summary>
    internal int Count => _places.Length;

    /// <summary>
    /// Takes the riskiest targets that fail in at least 2 % of trials, not in nearly all (which would say nothing of when), and
    /// that are not made of others (whose failures are theirs by definition).
    /// </summary>
    /// <param name="data">The results.</param>
    /// <returns>The pairs; of no targets where joint counts lack.</returns>
    internal static FailurePairs Of(FigureData data)
    {
        var baseline = data.Baseline;
        return new FailurePairs(
            baseline,
            baseline.Joint.Targets < baseline.Targets.Length
                ? []
                : [
                    .. data.RiskiestFirst()
                        .Where(i => baseline.Targets[i].Target is not CompositeTarget
                            && baseline.Targets[i].Probability is >= Least and <= 1.0 - Least)
                        .Take(Most),
                ]);
    }

    /// <summary>Puts the targets into another order.</summary>
    /// <param name="order">Which comes first, second, ...</param>
    /// <returns>The pairs in that order.</returns>
    internal FailurePairs InOrder(IEnumerable<int> order) => new(_projection, [.. order.Select(i => _places[i])]);

    /// <summary>Gives a target.</summary>
    /// <param name="index">Its place among these.</param>
    /// <returns>The target.</returns>
    internal Target Target(int index) => _projection.Targets[_places[index]].Target;

    /// <summary>Gives the probability that a target fails.</summary>
    /// <param name="index">Its place among these.</param>
    /// <returns>The probability, within [0.02, 0.98].</returns>
    internal double Failure(int index) => 1.0 - _projection.Targets[_places[index]].Probability;

    /// <summary>Gives the probability that one target fails in the trials in which another fails.</summary>
    /// <param name="index">The one.</param>
    /// <param name="given">The other.</param>
    /// <returns>The probability.</returns>
    internal double FailureGiven(int index, int given) => Both(index, given) / Failure(given);

    /// <summary>Gives how many times as often as by chance two targets fail together.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    /// <returns>1 for independence.</returns>
    internal double Lift(int first, int second) => Both(first, second) / (Failure(first) * Failure(second));

    /// <summary>Gives the correlation of two failures (phi).</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    /// <returns>The correlation, in [-1, 1].</returns>
    internal double Correlation(int first, int second)
    {
        var (a, b) = (Failure(first), Failure(second));
        return (Both(first, second) - (a * b)) / Math.Sqrt(a * (1.0 - a) * b * (1.0 - b));
    }

    /// <summary>Tells whether two failures are clearly not independent; under independence phi √n is standard normal.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    /// <returns>Whether they are.</returns>
    internal bool IsClear(int first, int second) =>
        Math.Abs(Correlation(first, second)) * Math.Sqrt(_projection.Trials) >= ClearErrors;

    private double Both(int first, int second) =>
        (double)_projection.Joint.BothMissed(_places[first], _places[second], _projection.Trials) / _projection.Trials;
}
