using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes the best allocation, and the frontier, as JSON.</summary>
/// <remarks>UTF-8 without a byte order mark; Chinese is not escaped. What is not told apart from chance is marked.</remarks>
public static class AllocationJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an allocation: an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="answer">The allocation.</param>
    /// <param name="engine">The version of the engine.</param>
    public static void Write(Stream output, AllocationAnswer answer, string engine)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("plan", answer.Plan.Id);
        json.WriteString("scenario", answer.Scenario.Id);
        json.WriteString("engine", engine);
        json.WriteString("objective", NameOf(answer.Question.Objective));
        json.WriteNumber("trials", answer.Trials);
        json.WriteNumber("seed", answer.Seed);
        json.WriteNumber("freshTrials", answer.FreshTrials);
        json.WriteBoolean("recommended", answer.IsRecommended);
        if (answer.Gap is { } gap)
        {
            json.WriteNumber("gap", gap);
        }
        else
        {
            json.WriteNull("gap");
        }

        json.WriteBoolean("coupled", answer.IsCoupled);
        json.WriteNumber("surfacePoints", answer.Points);
        json.WriteStartObject("steps");
        foreach (var step in answer.Steps)
        {
            json.WriteNumber(step.FundId, step.Step);
        }

        json.WriteEndObject();
        WriteEach(json, "allocations", answer.Rivals, WriteRival);
        WriteEach(json, "demands", answer.Demands, WriteDemand);
        WriteEach(json, "moves", answer.Moves, WriteMove);
        WriteEach(json, "prices", answer.Prices, WritePrice);
        WriteEach(json, "targets", answer.Targets, (j, target) => WriteTarget(j, target, answer.FreshTrials));
        json.WriteEndObject();
    }

    /// <summary>Writes a frontier: an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="frontier">The frontier.</param>
    /// <param name="engine">The version of the engine.</param>
    public static void Write(Stream output, Frontier frontier, string engine)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("plan", frontier.Plan.Id);
        json.WriteString("engine", engine);
        json.WriteString("fund", frontier.FundId);
        json.WriteNumber("trials", frontier.Trials);
        json.WriteNumber("seed", frontier.Seed);
        json.WriteNumber("freshTrials", frontier.FreshTrials);
        json.WriteBoolean("coupled", frontier.IsCoupled);
        WriteEach(json, "points", frontier.Points, (j, point) =>
        {
            j.WriteNumber("level", point.Level);
            j.WriteNumber("money", point.Money);
            WriteMean(j, "expectedMet", "value", point.Met);
            WriteMean(j, "allMandatory", "value", point.AllMandatory);
        });
        WriteEach(json, "outOfReach", frontier.OutOfReach, (j, level) =>
        {
            j.WriteNumber("level", level.Level);
            j.WriteNumber("money", level.Money);
            j.WriteString("fund", level.FundId);
            j.WriteNumber("least", level.Least);
        });
        json.WriteStartObject("present");
        WriteMean(json, "expectedMet", "value", frontier.PresentMet);
        WriteMean(json, "allMandatory", "value", frontier.PresentAllMandatory);
        WriteMean(json, "expectedMetToFrontier", "difference", frontier.MetDistance);
        WriteMean(json, "allMandatoryToFrontier", "difference", frontier.MandatoryDistance);
        if (frontier.SameMetLevel is { } level)
        {
            json.WriteNumber("levelOfSameMet", level);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Gives the name of an objective in files and on the command line.</summary>
    /// <param name="objective">The objective.</param>
    /// <returns>Its name.</returns>
    public static string NameOf(AllocationObjective objective) => objective switch
    {
        AllocationObjective.WeightedMet => "weighted",
        AllocationObjective.Met => "met",
        AllocationObjective.AllMandatory => "mandatory",
        _ => throw new ArgumentOutOfRangeException(nameof(objective), objective, "No such objective."),
    };

    private static void WriteEach<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMean(Utf8JsonWriter json, string name, string value, MeanDifference mean)
    {
        json.WriteStartObject(name);
        json.WriteNumber(value, mean.Difference);
        json.WriteInterval("interval", mean.Interval);
        if (value == "difference")
        {
            json.WriteBoolean("significant", mean.IsSignificant);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes that there is no such allocation, or none was found: an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="limit">What is not met.</param>
    /// <param name="engine">The version of the engine.</param>
    public static void Write(Stream output, string planId, UnmetLimit limit, string engine)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("plan", planId);
        json.WriteString("engine", engine);
        json.WriteStartObject("unmet");
        json.WriteString("demand", NameOf(limit.Kind));
        json.WriteString("id", limit.Id);
        json.WriteNumber("wanted", limit.Wanted);
        json.WriteNumber("reach", limit.Reach);
        json.WriteBoolean("proven", limit.IsProven);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string NameOf(UnmetLimitKind kind) => kind switch
    {
        UnmetLimitKind.AtLeast => "atLeast",
        UnmetLimitKind.Keep => "keep",
        UnmetLimitKind.Bound => "bound",
        UnmetLimitKind.Floors => "floors",
        UnmetLimitKind.ChangeAtMost => "changeAtMost",
        UnmetLimitKind.Bounds => "bounds",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such demand."),
    };

    private static void WriteRival(Utf8JsonWriter json, AllocationRival rival)
    {
        json.WriteString("allocation", rival.Kind switch
        {
            RivalKind.Best => "best",
            RivalKind.Baseline => "baseline",
            RivalKind.Proportional => "proportional",
            RivalKind.Greedy => "greedy",
            _ => throw new ArgumentOutOfRangeException(nameof(rival), rival.Kind, "No such allocation."),
        });
        json.WriteNumber("inSample", rival.InSample);
        json.WriteNumber("fresh", rival.Fresh);
        json.WriteInterval("interval", rival.FreshInterval);
        json.WriteNumber("expectedMet", rival.Met);
        json.WriteNumber("allMandatory", rival.AllMandatory);
        WriteMean(json, "bestIsAhead", "difference", rival.Lead);
    }

    private static void WriteDemand(Utf8JsonWriter json, DemandCheck demand)
    {
        json.WriteString("demand", NameOf(demand.Kind));
        json.WriteString("target", demand.TargetId);
        json.WriteNumber("wanted", demand.Wanted);
        json.WriteNumber("fresh", demand.Fresh);
        json.WriteInterval("interval", demand.Interval);
        json.WriteString("verdict", demand.Verdict switch
        {
            DemandVerdict.Holds => "holds",
            DemandVerdict.Untold => "untold",
            DemandVerdict.Fails => "fails",
            _ => throw new ArgumentOutOfRangeException(nameof(demand), demand.Verdict, "No such verdict."),
        });
    }

    private static void WriteMove(Utf8JsonWriter json, AllocationMove move)
    {
        json.WriteString(move.IsMoney ? "fund" : "team", move.DriverId);
        json.WriteString("from", move.From);
        json.WriteString("to", move.To);
        json.WriteNumber("amount", move.Amount);
        WriteMean(json, "worth", "difference", move.Worth);
    }

    private static void WritePrice(Utf8JsonWriter json, DriverPrice price)
    {
        json.WriteString(price.IsMoney ? "fund" : "team", price.DriverId);
        json.WriteNumber("more", price.More);
        json.WriteNumber("inSample", price.InSample);
        WriteMean(json, "fresh", "difference", price.Fresh);
    }

    private static void WriteTarget(Utf8JsonWriter json, TargetGain target, int trials)
    {
        json.WriteString("id", target.TargetId);
        json.WriteNumber("before", (double)target.Before / trials);
        json.WriteNumber("after", (double)target.After / trials);
        json.WriteNumber("difference", target.Difference.Difference);
        json.WriteInterval("interval", target.Difference.Interval);
        json.WriteBoolean("significant", target.Difference.IsSignificant);
        json.WriteBoolean("flat", target.IsFlat);
        WriteEach(json, "given", target.Given, (j, given) =>
        {
            j.WriteString("driver", given.DriverId);
            j.WriteNumber("before", given.Before);
            j.WriteNumber("after", given.After);
        });
    }
}
