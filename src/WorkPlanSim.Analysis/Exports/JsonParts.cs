using System.Text.Json;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Small values that occur in many places of the JSON.</summary>
internal static class JsonParts
{
    /// <summary>Writes <c>[low, high]</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The field.</param>
    /// <param name="interval">The interval.</param>
    internal static void WriteInterval(this Utf8JsonWriter json, string name, ConfidenceInterval interval)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(interval.Low);
        json.WriteNumberValue(interval.High);
        json.WriteEndArray();
    }

    /// <summary>Writes <c>{"zh": ..., "en": ...}</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The field.</param>
    /// <param name="text">The text.</param>
    internal static void WriteText(this Utf8JsonWriter json, string name, BilingualText text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }

    /// <summary>Writes how trials were sampled, unless it is in the way that needs no word.</summary>
    /// <param name="json">Where to: into an object.</param>
    /// <param name="sampling">The sampling.</param>
    internal static void WriteSampling(this Utf8JsonWriter json, Sampling sampling)
    {
        if (sampling == Sampling.Latin)
        {
            json.WriteString("sampling", "latin");
        }
    }

    /// <summary>Writes what a target is, whatever became of it.</summary>
    /// <param name="json">Where to: into an object.</param>
    /// <param name="target">The target.</param>
    /// <param name="calendar">The plan's periods.</param>
    internal static void WriteTarget(this Utf8JsonWriter json, Target target, PlanCalendar calendar)
    {
        json.WriteString("id", target.Id);
        json.WriteText("title", target.Title);
        json.WriteString("kind", target.Kind);
        json.WriteBoolean("mandatory", target.Mandatory);
        json.WriteNumber("weight", target.Weight);
        json.WriteString("deadline", calendar.NameOf(target.Deadline));
    }

    /// <summary>Writes a difference of probabilities.</summary>
    /// <param name="json">Where to: into an object.</param>
    /// <param name="paired">The difference.</param>
    internal static void WritePaired(this Utf8JsonWriter json, PairedDifference paired)
    {
        json.WriteNumber("difference", paired.Difference);
        json.WriteCounts(paired);
    }

    /// <summary>Writes all of a difference of probabilities but itself: how sure it is, and of what it is made.</summary>
    /// <param name="json">Where to: into an object.</param>
    /// <param name="paired">The difference.</param>
    internal static void WriteCounts(this Utf8JsonWriter json, PairedDifference paired)
    {
        json.WriteInterval("interval", paired.Interval);
        json.WriteNumber("gained", paired.Gained);
        json.WriteNumber("lost", paired.Lost);
        json.WriteBoolean("significant", paired.IsSignificant);
        json.WriteBoolean("touched", paired.Touched);
    }
}
