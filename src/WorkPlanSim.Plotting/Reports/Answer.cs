using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>
/// What a comparison says as a whole, without words: which decision helps most, and whom it harms. Scenarios that merely suppose
/// another world (weather, arrival of money, absences) are no answer to what should be done, however much they help.
/// </summary>
internal sealed class Answer
{
    private readonly ScenarioComparison _comparison;

    /// <summary>Initializes a new instance of the <see cref="Answer"/> class.</summary>
    /// <param name="comparison">The comparison.</param>
    internal Answer(ScenarioComparison comparison)
    {
        _comparison = comparison;
        Costs = [.. comparison.Projections.Select(p => ScenarioCost.Of(comparison.Projections[0], p))];
        var scenarios = Enumerable.Range(1, comparison.Differences.Length);
        Decisions = [.. scenarios.Where(i => !Costs[i].IsOnlySupposed)];
        Suppositions = [.. scenarios.Except(Decisions).OrderByDescending(i => Math.Abs(Met(i).Difference))];
        Helping =
        [
            .. Decisions.Where(i => Met(i) is { IsSignificant: true, Difference: > 0.0 })
                .OrderByDescending(i => Met(i).Difference),
        ];
        Best = [.. Helping.Where(i => Met(i).Difference.Equals(Met(Helping[0]).Difference))];
        Rivals = Best.IsEmpty ? [] :
        [
            .. Helping.Except(Best).Where(i => Met(i).Interval.High >= Met(Best[0]).Interval.Low),
        ];
        BestAsPromised = Helping.FirstOrDefault(i => Costs[i].Promises == 0);
    }

    /// <summary>Gets what each scenario takes, the baseline's (nothing) first.</summary>
    internal ImmutableArray<ScenarioCost> Costs { get; }

    /// <summary>Gets the places of the scenarios that somebody can decide on, in given order.</summary>
    internal ImmutableArray<int> Decisions { get; }

    /// <summary>Gets the places of those that only suppose another world, the largest change first.</summary>
    internal ImmutableArray<int> Suppositions { get; }

    /// <summary>Gets the places of the decisions that meet more targets than the baseline beyond chance, the largest gain first.</summary>
    internal ImmutableArray<int> Helping { get; }

    /// <summary>Gets the places of those that gain most: several only where they gain exactly the same.</summary>
    internal ImmutableArray<int> Best { get; }

    /// <summary>Gets the places of those that gain less, but whose intervals reach that of the best.</summary>
    internal ImmutableArray<int> Rivals { get; }

    /// <summary>Gets the place of the one that gains most among those that change no promise; 0 for none.</summary>
    internal int BestAsPromised { get; }

    /// <summary>Gets how many decisions meet fewer targets than the baseline beyond chance.</summary>
    internal int Harmful => Decisions.Count(i => Met(i) is { IsSignificant: true, Difference: < 0.0 });

    /// <summary>Gives the change in the number of targets met.</summary>
    /// <param name="scenario">The scenario's place, from 1.</param>
    /// <returns>The change.</returns>
    internal MeanDifference Met(int scenario) => _comparison.Differences[scenario - 1].ExpectedMet;

    /// <summary>Lists the targets that a scenario makes less likely beyond chance, the worst first.</summary>
    /// <param name="scenario">The scenario's place, from 1.</param>
    /// <returns>Their places.</returns>
    internal ImmutableArray<int> Losses(int scenario) => Changed(scenario, sign: -1);

    /// <summary>Lists the targets that a scenario makes more likely beyond chance, the largest gain first.</summary>
    /// <param name="scenario">The scenario's place, from 1.</param>
    /// <returns>Their places.</returns>
    internal ImmutableArray<int> Gains(int scenario) => Changed(scenario, sign: 1);

    /// <summary>Gives the change of a target's probability.</summary>
    /// <param name="scenario">The scenario's place, from 1.</param>
    /// <param name="target">The target's place.</param>
    /// <returns>The change.</returns>
    internal PairedDifference Change(int scenario, int target) => _comparison.Differences[scenario - 1].Targets[target].Met;

    private ImmutableArray<int> Changed(int scenario, int sign) =>
    [
        .. Enumerable.Range(0, _comparison.Differences[scenario - 1].Targets.Length)
            .Where(t => Change(scenario, t) is { IsSignificant: true } met && Math.Sign(met.Difference) == sign)
            .OrderByDescending(t => Math.Abs(Change(scenario, t).Difference)),
    ];
}
