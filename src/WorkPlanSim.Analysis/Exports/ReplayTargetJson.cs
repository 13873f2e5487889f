using System.Text.Json;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes what a replayed target did step by step and period by period.</summary>
internal static class ReplayTargetJson
{
    /// <summary>
    /// Writes when each step of a milestone was finished, in periods from the plan's beginning; nothing for
    /// other kinds.
    /// </summary>
    /// <param name="json">Where to.</param>
    /// <param name="replayed">The target.</param>
    internal static void WriteSteps(Utf8JsonWriter json, ReplayedTarget replayed)
    {
        if (replayed.Target is not MilestoneTarget milestone)
        {
            return;
        }

        json.WriteStartArray("steps");
        foreach (var (step, finish) in milestone.Steps.Zip(replayed.Replay.StepFinishes))
        {
            json.WriteStartObject();
            json.WriteString("id", step.Id);
            if (finish is { } time)
            {
                json.WriteNumber("finishedAfter", time);
            }
            else
            {
                json.WriteNull("finishedAfter");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the periods.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="replayed">The target.</param>
    /// <param name="calendar">Names them.</param>
    internal static void WritePeriods(Utf8JsonWriter json, ReplayedTarget replayed, PlanCalendar calendar)
    {
        json.WriteStartArray("periods");
        foreach (var (t, period) in replayed.Replay.Periods.Index())
        {
            json.WriteStartObject();
            json.WriteString("period", calendar.NameOf(Period.FromIndex(t)));
            json.WriteNumber("attainment", period.Attainment);
            json.WriteNumber("progress", period.Progress);
            json.WriteNumber("cash", replayed.CashIn(t));
            json.WriteNumber("spent", replayed.SpentIn(t));
            json.WriteNumber("left", period.Cash);
            json.WriteNumber("labourPresent", period.Present);
            json.WriteNumber("labourUsed", replayed.UsedIn(t));
            json.WriteNumber("open", period.Open);
            json.WriteString(
                "bottleneck",
                period.Bottleneck == Bottleneck.None ? null : BottleneckNames.Of(period.Bottleneck));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
