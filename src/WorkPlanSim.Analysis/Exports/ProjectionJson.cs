using System.Text.Json;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes a projection as JSON.</summary>
internal static class ProjectionJson
{
    /// <summary>Writes one projection.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="projection">The projection.</param>
    /// <param name="origin">Where it comes from.</param>
    internal static void Write(Utf8JsonWriter json, Projection projection, RunOrigin origin)
    {
        json.WriteStartObject();
        json.WriteString("plan", projection.Plan.Id);
        json.WriteString("scenario", projection.Scenario.Id);
        json.WriteNumber("trials", projection.Trials);
        json.WriteNumber("seed", projection.Seed);
        json.WriteSampling(projection.Sampling);
        json.WriteString("engine", origin.Engine);
        json.WriteString("planHash", origin.PlanHash);
        json.WriteString("runId", origin.RunId);
        json.WriteString("stopped", origin.Stopped);
        WritePrecision(json, origin.Precision);
        json.WriteNumber("binWidth", AttainmentBins.Width);
        json.WriteText("planTitle", projection.Plan.Title);
        json.WriteText("scenarioTitle", projection.Scenario.Title);
        json.WriteString("currency", projection.Plan.Currency);
        json.WriteStartArray("targets");
        foreach (var target in projection.Targets)
        {
            WriteTarget(json, target, projection.Plan.Calendar);
        }

        json.WriteEndArray();
        WriteSummary(json, projection.Summary);
        json.WriteEndObject();
    }

    private static void WritePrecision(Utf8JsonWriter json, RunPrecision? precision)
    {
        if (precision is null)
        {
            json.WriteNull("precision");
            return;
        }

        json.WriteStartObject("precision");
        json.WriteNumber("wanted", precision.Wanted);
        json.WriteNumber("halfWidth", precision.HalfWidth);
        json.WriteString("target", precision.Target.Id);
        json.WriteString("scenario", precision.Scenario.Id);
        json.WriteString("of", precision.IsDifference ? "difference" : "probability");
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, TargetProjection projection, PlanCalendar calendar)
    {
        var target = projection.Target;
        json.WriteStartObject();
        json.WriteTarget(target, calendar);
        json.WriteNumber("probability", projection.Probability);
        json.WriteInterval("interval", projection.Interval);
        WriteAttainment(json, projection, calendar);
        WriteFinish(json, projection, calendar);

        // Nothing missed: there is no trial to take a mean of, which is not the same as a shortfall of 0.
        if (projection.Met == projection.Trials)
        {
            json.WriteNull("shortfall");
        }
        else
        {
            json.WriteNumber("shortfall", projection.Shortfall);
        }

        json.WriteText("unit", ShortfallMeasure.Of(target).Unit);
        json.WriteNumber("spent", projection.Spent);
        json.WriteNumber("unspent", projection.Unspent);
        json.WriteNumber("labourUsed", projection.LabourUsed);
        json.WriteNumber("labourIdle", projection.LabourIdle);
        json.WriteStartObject("bottleneck");
        json.WriteNumber("budget", projection.Bottleneck.Budget);
        json.WriteNumber("staffing", projection.Bottleneck.Staffing);
        json.WriteNumber("season", projection.Bottleneck.Season);
        json.WriteNumber("capacity", projection.Bottleneck.Capacity);
        json.WriteNumber("start", projection.Bottleneck.Start);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAttainment(Utf8JsonWriter json, TargetProjection projection, PlanCalendar calendar)
    {
        json.WriteStartArray("attainment");
        foreach (var (period, band) in projection.Attainment.Index())
        {
            json.WriteStartObject();
            json.WriteString("period", calendar.NameOf(Period.FromIndex(period)));
            json.WriteNumber("p5", band.P5);
            json.WriteNumber("p25", band.P25);
            json.WriteNumber("p50", band.P50);
            json.WriteNumber("p75", band.P75);
            json.WriteNumber("p95", band.P95);
            json.WriteNumber("mean", band.Mean);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFinish(Utf8JsonWriter json, TargetProjection projection, PlanCalendar calendar)
    {
        json.WriteStartArray("finish");
        foreach (var (period, probability) in projection.Finish.Index())
        {
            json.WriteStartObject();
            json.WriteString("period", calendar.NameOf(Period.FromIndex(period)));
            json.WriteNumber("probability", probability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, PlanSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("expectedMet", summary.ExpectedMet);
        json.WriteInterval("expectedMetInterval", summary.ExpectedMetInterval);
        json.WriteNumber("counted", summary.Counted);
        json.WriteNumber("weightedScore", summary.WeightedScore);
        if (summary.WeightedScoreInterval is { } interval)
        {
            json.WriteInterval("weightedScoreInterval", interval);
        }

        json.WriteNumber("allMandatory", summary.AllMandatory);
        json.WriteInterval("allMandatoryInterval", summary.AllMandatoryInterval);
        json.WriteStartArray("met");
        foreach (var (count, probability) in summary.MetDistribution.Index().Where(m => m.Index <= summary.Counted))
        {
            json.WriteStartObject();
            json.WriteNumber("count", count);
            json.WriteNumber("probability", probability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
