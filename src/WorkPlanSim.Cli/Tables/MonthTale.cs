using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Plotting.Texts;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Tells a target's months in a few words each: what held it back, what came of it.</summary>
/// <param name="replayed">The target.</param>
/// <param name="seasons">The seasons that it goes by, its own first.</param>
/// <param name="words">The words.</param>
internal sealed class MonthTale(ReplayedTarget replayed, ReplayedDriver[] seasons, TaleWords words)
{
    // Below this, what is left in cash is what rounding leaves, or the change from the last bill.
    private const double NextToNothing = 0.005;

    private Target Target => replayed.Target;

    /// <summary>Tells a month.</summary>
    /// <param name="period">The month.</param>
    /// <returns>Such as <c>38% workable, 3 incidents</c>; empty where there is nothing to tell.</returns>
    internal string Of(int period)
    {
        string[] parts = [Held(period), .. Events(period), End(period)];
        return string.Join(words.And, parts.Where(part => part.Length > 0));
    }

    private string Held(int period)
    {
        var month = replayed.Replay.Periods[period];
        return month.Bottleneck switch
        {
            Bottleneck.Budget when month.Cash >= NextToNothing => words.TooLittleMoney,
            Bottleneck.Budget when month.SpentSoFar < NextToNothing => words.NoMoneyYet,
            Bottleneck.Budget => words.NoMoneyLeft,
            Bottleneck.Staffing => month.Present < NextToNothing ? words.NobodyAtWork : words.TooFewPeople,
            Bottleneck.Season => Season(period),
            Bottleneck.Capacity when Target is not MilestoneTarget => words.FullCapacity,
            Bottleneck.Start => month.Open switch
            {
                <= 0.0 => words.WaitingForStart,
                < 1.0 => words.StartedLate,
                _ => words.WaitingForTurn,
            },
            _ => "",
        };
    }

    private string Season(int period)
    {
        if (Target is MaintainTarget or PreventTarget)
        {
            return words.SeasonAgainst;
        }

        // Which of a milestone's steps is under way, and so by which season it goes, is not said.
        return seasons switch
        {
            [var only] when only.Shares[period] <= 0.0 => words.NotWorkable,
            [var only] => words.PartlyWorkable(Figures.WholePercent(only.Shares[period]) + "%"),
            _ => words.HeldUpBySeason,
        };
    }

    private IEnumerable<string> Events(int period)
    {
        if (Target is MilestoneTarget milestone)
        {
            // A step that ends with the month ended in it.
            return milestone.Steps.Zip(replayed.Replay.StepFinishes)
                .Where(s => s.Second is { } finish && Math.Max(0, (int)Math.Ceiling(finish) - 1) == period)
                .OrderBy(s => s.Second)
                .Select(s => words.StepDone(s.First.Id));
        }

        if (Target is PreventTarget)
        {
            var incidents = replayed.Replay.Periods[period].Progress
                - (period == 0 ? 0.0 : replayed.Replay.Periods[period - 1].Progress);
            return incidents > 0.0 ? [words.Incidents(Figures.Amount(incidents), Unit)] : [];
        }

        var isInspected = Target is PassTarget pass && (pass.Inspection.Index == period
            || (pass.Resit?.Index == period && !(replayed.Replay.FinishPeriod < period)));
        return isInspected ? [replayed.Replay.FinishPeriod <= period ? words.Passed : words.Failed] : [];
    }

    private string End(int period)
    {
        var replay = replayed.Replay;
        if (replay.FinishPeriod == period)
        {
            return replay.IsMet
                ? Target is DeliverTarget or MilestoneTarget ? words.Done : words.Met
                : words.DoneTooLate;
        }

        return period == Target.Deadline.Index && !replay.IsMet
            ? words.MissedBy($"{GoalText.Missing(Target, replay.Shortfall)} {Unit}")
            : "";
    }

    private string Unit => GoalText.ShortUnit(ShortfallMeasure.Of(Target).Unit.In(words.Language));
}
