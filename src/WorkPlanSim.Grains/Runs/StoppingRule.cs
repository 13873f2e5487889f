using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Grains.Runs;

/// <summary>When a run has made enough trials.</summary>
/// <remarks>
/// Precision is looked at after fixed numbers of trials only, one block and each double of it, so that where
/// a run stops depends on its draws and never on the speed or number of machines.
/// What counts is <see cref="WidestInterval"/>.
/// </remarks>
/// <param name="trials">The trials to make; with a precision, the most.</param>
/// <param name="precision">
/// The half-width that no 95 % interval of a target is to exceed; null for all trials.
/// </param>
internal sealed class StoppingRule(int trials, double? precision)
{
    /// <summary>Gives the number of trials after which to look next.</summary>
    /// <param name="done">The trials made.</param>
    /// <returns>More than those made, unless all are made.</returns>
    internal int NextLook(int done)
    {
        if (precision is null)
        {
            return trials;
        }

        long look = Model.BlockLength;
        while (look <= done)
        {
            look *= 2;
        }

        return (int)Math.Min(look, trials);
    }

    /// <summary>Says whether the trials are enough.</summary>
    /// <param name="tally">Trials made up to a look.</param>
    /// <returns>Why to stop; null to go on.</returns>
    internal StopReason? Judge(Tally tally)
    {
        if (precision is { } wanted && WidestInterval.Of(tally).HalfWidth <= wanted)
        {
            return StopReason.PrecisionReached;
        }

        return tally.Trials < trials ? null
            : precision is null ? StopReason.TrialsReached
            : StopReason.MaximumReached;
    }

    /// <summary>Says how far the trials have come, for who watches; decides nothing.</summary>
    /// <param name="tally">Trials made, also between looks.</param>
    /// <returns>
    /// The widest half-width, null where none was asked for; and the trials after which it should be enough.
    /// </returns>
    internal (double? Widest, int Expected) Foresee(Tally tally)
    {
        if (precision is not { } wanted)
        {
            return (null, trials);
        }

        // An interval shrinks with the root of the trials: twice too wide takes four times as many.
        var widest = WidestInterval.Of(tally).HalfWidth;
        var needed = tally.Trials * Math.Pow(widest / wanted, 2.0);
        var look = NextLook((int)tally.Trials - 1);
        while (look < needed && look < trials)
        {
            look = NextLook(look);
        }

        return (widest, look);
    }
}
