using System.Collections.Immutable;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Analysis.Discovery;

/// <summary>Trials with all that was drawn in them, and which of them failed.</summary>
/// <param name="Table">What was drawn.</param>
/// <param name="Failed">Which trials failed. Shape [trials].</param>
internal sealed record FailureTable(TrialTable Table, bool[] Failed)
{
    /// <summary>Gets how many failed.</summary>
    internal int FailedTrials => Failed.Count(f => f);

    /// <summary>Gets how many there are.</summary>
    internal int Trials => Failed.Length;

    /// <summary>Gets why nothing can be read from so few trials of a kind; null if something can.</summary>
    internal ConditionsGap? Gap => FailedTrials < FailureConditions.FewestTrials ? ConditionsGap.TooFewFailed
        : Trials - FailedTrials < FailureConditions.FewestTrials ? ConditionsGap.TooFewHeld
        : null;

    /// <summary>Finds the inputs that tell something by themselves, the most telling first.</summary>
    /// <param name="most">The most to give.</param>
    /// <returns>Their places.</returns>
    internal int[] Telling(int most)
    {
        bool[] held = [.. Failed.Select(f => !f)];
        return
        [
            .. InputEffects.Of(Table with { Met = [held] }).Where(e => e.IsTelling).Take(most).Select(e => Table.Columns.IndexOf(e.Column)),
        ];
    }

    /// <summary>Tells which trials lie in a box.</summary>
    /// <param name="limits">Its limits, and the columns that they limit.</param>
    /// <returns>Whether each does; null where a column is not there, as all of its values are the same. Shape [trials].</returns>
    internal bool[]? In(IReadOnlyList<(BoxLimit Limit, SampleColumn Column)> limits)
    {
        int[] places = [.. limits.Select(l => Table.Columns.IndexOf(l.Column))];
        return places.Contains(-1)
            ? null
            : [.. Enumerable.Range(0, Trials).Select(k => limits.Select((l, i) => l.Limit.Contains(Table.Values[places[i]][k])).All(holds => holds))];
    }

    /// <summary>Gives the trials with some inputs, those that failed marked.</summary>
    /// <param name="inputs">The inputs; one that is not there, as all of its values are the same, tells nothing.</param>
    /// <returns>The trials.</returns>
    internal MarkedTrials Marked(ImmutableArray<SampleColumn> inputs) => MarkedTrials.Of(
        [.. inputs.Select(i => Table.Columns.IndexOf(i) is >= 0 and var place ? Table.Values[place] : new double[Trials])], Failed);

    /// <summary>Leaves trials out.</summary>
    /// <param name="isOut">Whether each is left out. Shape [trials].</param>
    /// <returns>The others.</returns>
    internal FailureTable Without(bool[] isOut)
    {
        T[] Kept<T>(T[] column) => [.. column.Where((_, k) => !isOut[k])];
        return new FailureTable(
            Table with { Values = [.. Table.Values.Select(Kept)], Met = [.. Table.Met.Select(Kept)] }, Kept(Failed));
    }
}
