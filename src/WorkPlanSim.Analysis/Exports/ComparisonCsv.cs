using CsvHelper;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes a comparison as tables for spreadsheets. A single projection is a comparison without differences.</summary>
/// <remarks>
/// UTF-8 with a byte order mark, by which spreadsheets know it; commas, CRLF, a header line. A text that a spreadsheet would take for a
/// formula is led by an apostrophe.
/// </remarks>
public static class ComparisonCsv
{
    /// <summary>Writes a line for each target under each scenario.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    public static void WriteProjections(Stream output, ScenarioComparison comparison)
    {
        using var csv = SpreadsheetText.Open(output);
        csv.WriteHeader(
            "scenario", "target", "title_zh", "title_en", "kind", "mandatory", "weight", "probability", "low", "high",
            "shortfall", "unit", "spent", "unspent", "labour_used", "labour_idle", "binding", "budget", "staffing", "season",
            "capacity", "start");
        foreach (var projection in comparison.Projections)
        {
            foreach (var target in projection.Targets)
            {
                WriteTarget(csv, projection.Scenario.Id, target);
            }
        }
    }

    /// <summary>Writes a line for each period of each target under each scenario.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    public static void WriteAttainment(Stream output, ScenarioComparison comparison)
    {
        using var csv = SpreadsheetText.Open(output);
        csv.WriteHeader("scenario", "target", "period", "p5", "p25", "p50", "p75", "p95", "mean", "finish");
        foreach (var projection in comparison.Projections)
        {
            foreach (var target in projection.Targets)
            {
                foreach (var (period, band) in target.Attainment.Index())
                {
                    csv.WriteText(projection.Scenario.Id);
                    csv.WriteText(target.Target.Id);
                    csv.WriteText(projection.Plan.Calendar.NameOf(Period.FromIndex(period)));
                    csv.WriteNumbers(
                        band.P5, band.P25, band.P50, band.P75, band.P95, band.Mean, target.Finish[period]);
                    csv.EndRecord();
                }
            }
        }
    }

    /// <summary>Writes a line for each target under each scenario but the first: what the scenario changes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    public static void WriteDifferences(Stream output, ScenarioComparison comparison)
    {
        using var csv = SpreadsheetText.Open(output);
        csv.WriteHeader(
            "scenario", "against", "target", "difference", "low", "high", "gained", "lost", "significant", "touched");
        foreach (var difference in comparison.Differences)
        {
            foreach (var target in difference.Targets)
            {
                csv.WriteText(difference.ScenarioId);
                csv.WriteText(difference.AgainstId);
                csv.WriteText(target.TargetId);
                csv.WriteNumbers(target.Met.Difference, target.Met.Interval.Low, target.Met.Interval.High);
                csv.WriteField(target.Met.Gained);
                csv.WriteField(target.Met.Lost);
                csv.WriteField(target.Met.IsSignificant);
                csv.WriteField(target.Met.Touched);
                csv.EndRecord();
            }
        }
    }

    /// <summary>Writes a line for each scenario.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="origin">Where it comes from.</param>
    public static void WriteSummary(Stream output, ScenarioComparison comparison, RunOrigin origin)
    {
        using var csv = SpreadsheetText.Open(output);
        csv.WriteHeader(
            "plan", "scenario", "title_zh", "title_en", "trials", "seed", "counted", "expected_met", "low", "high",
            "weighted_score", "all_mandatory", "all_mandatory_low", "all_mandatory_high", "against", "difference",
            "difference_low", "difference_high", "all_mandatory_difference", "engine", "plan_hash", "run_id", "stopped");
        foreach (var projection in comparison.Projections)
        {
            WriteScenario(csv, projection, comparison.Differences.FirstOrDefault(d => d.ScenarioId == projection.Scenario.Id));
            csv.WriteText(origin.Engine);
            csv.WriteText(origin.PlanHash);
            csv.WriteText(origin.RunId);
            csv.WriteText(origin.Stopped);
            csv.EndRecord();
        }
    }

    private static void WriteTarget(CsvWriter csv, string scenarioId, TargetProjection projection)
    {
        var target = projection.Target;
        csv.WriteText(scenarioId);
        csv.WriteText(target.Id);
        csv.WriteText(target.Title.Zh);
        csv.WriteText(target.Title.En);
        csv.WriteText(target.Kind);
        csv.WriteField(target.Mandatory);
        csv.WriteNumbers(target.Weight, projection.Probability, projection.Interval.Low, projection.Interval.High);
        csv.WriteField(projection.Met == projection.Trials ? (double?)null : projection.Shortfall, default);
        csv.WriteText(ShortfallMeasure.Of(target).Unit.Zh);
        csv.WriteNumbers(projection.Spent, projection.Unspent, projection.LabourUsed, projection.LabourIdle);
        csv.WriteText(BottleneckNames.Of(projection.Bottleneck.Binding));
        csv.WriteNumbers(
            projection.Bottleneck.Budget,
            projection.Bottleneck.Staffing,
            projection.Bottleneck.Season,
            projection.Bottleneck.Capacity,
            projection.Bottleneck.Start);
        csv.EndRecord();
    }

    private static void WriteScenario(CsvWriter csv, Projection projection, ScenarioDifference? difference)
    {
        var summary = projection.Summary;
        csv.WriteText(projection.Plan.Id);
        csv.WriteText(projection.Scenario.Id);
        csv.WriteText(projection.Scenario.Title.Zh);
        csv.WriteText(projection.Scenario.Title.En);
        csv.WriteField(projection.Trials);
        csv.WriteField(projection.Seed);
        csv.WriteField(summary.Counted);
        csv.WriteNumbers(
            summary.ExpectedMet,
            summary.ExpectedMetInterval.Low,
            summary.ExpectedMetInterval.High,
            summary.WeightedScore,
            summary.AllMandatory,
            summary.AllMandatoryInterval.Low,
            summary.AllMandatoryInterval.High);
        csv.WriteText(difference?.AgainstId ?? "");
        csv.WriteField(difference?.ExpectedMet.Difference, default);
        csv.WriteField(difference?.ExpectedMet.Interval.Low, default);
        csv.WriteField(difference?.ExpectedMet.Interval.High, default);
        csv.WriteField(difference?.AllMandatory.Difference, default);
    }
}
