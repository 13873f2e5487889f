using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>
/// Writes a replayed year as JSON, with the names that projections have where they mean the same.
/// </summary>
public static class ReplayJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a year: an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="year">The year.</param>
    /// <param name="origin">Where it comes from.</param>
    public static void Write(Stream output, ReplayedYear year, ReplayOrigin origin)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("plan", year.Plan.Id);
        json.WriteString("scenario", year.Scenario.Id);
        json.WriteNumber("trial", year.Trial);
        json.WriteNumber("seed", year.Seed);
        json.WriteSampling(year.Sampling);
        json.WriteString("engine", origin.Engine);
        json.WriteString("planHash", origin.PlanHash);
        json.WriteText("planTitle", year.Plan.Title);
        json.WriteText("scenarioTitle", year.Scenario.Title);
        json.WriteString("currency", year.Plan.Currency);
        json.WriteStartArray("periods");
        for (var t = 0; t < year.Plan.Calendar.Count; t++)
        {
            json.WriteStringValue(year.Plan.Calendar.NameOf(Period.FromIndex(t)));
        }

        json.WriteEndArray();
        var drivers = year.Drivers.ToLookup(d => d.Kind);
        WriteDrivers(json, "funds", "amount", "arrived", drivers[DriverKind.Fund]);
        WriteDrivers(json, "teams", "headcount", "atWork", drivers[DriverKind.Team]);
        WriteDrivers(json, "seasons", null, "workable", drivers[DriverKind.Season]);
        json.WriteStartArray("targets");
        foreach (var target in year.Targets)
        {
            WriteTarget(json, target, year.Plan.Calendar);
        }

        json.WriteEndArray();
        if (!year.Acts.IsEmpty)
        {
            WriteActs(json, year);
        }

        json.WriteEndObject();
    }

    private static void WriteActs(Utf8JsonWriter json, ReplayedYear year)
    {
        json.WriteStartArray("rules");
        foreach (var act in year.Acts)
        {
            json.WriteStartObject();
            ChangeJson.WriteRule(json, act.Rule, year.Plan.Calendar);
            json.WriteString("from", year.Plan.Calendar.NameOf(Period.FromIndex(act.First)));
            json.WriteString("through", year.Plan.Calendar.NameOf(Period.FromIndex(act.Last)));
            json.WriteStartArray("moved");
            foreach (var (target, amount) in act.Parts)
            {
                json.WriteStartObject();
                json.WriteString("target", target.Id);
                json.WriteNumber("amount", amount);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDrivers(
        Utf8JsonWriter json, string kind, string? whole, string values, IEnumerable<ReplayedDriver> drivers)
    {
        json.WriteStartArray(kind);
        foreach (var driver in drivers)
        {
            json.WriteStartObject();
            json.WriteString("id", driver.Id);
            json.WriteText("title", driver.Title);
            if (whole is not null)
            {
                json.WriteNumber(whole, driver.Whole);
            }

            json.WriteStartArray(values);
            foreach (var value in driver.Values)
            {
                json.WriteNumberValue(value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTarget(Utf8JsonWriter json, ReplayedTarget replayed, PlanCalendar calendar)
    {
        var (target, replay) = (replayed.Target, replayed.Replay);
        json.WriteStartObject();
        json.WriteTarget(target, calendar);
        json.WriteBoolean("met", replay.IsMet);
        json.WriteString(
            "finish", replay.FinishPeriod is { } finish ? calendar.NameOf(Period.FromIndex(finish)) : null);
        json.WriteNumber("shortfall", replay.Shortfall);
        json.WriteText("unit", ShortfallMeasure.Of(target).Unit);
        json.WriteText("progressUnit", ProgressUnit.Of(target));
        ReplayTargetJson.WriteSteps(json, replayed);
        ReplayTargetJson.WritePeriods(json, replayed, calendar);
        json.WriteEndObject();
    }
}
