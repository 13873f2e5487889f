using System.Collections.Immutable;
using System.Text.Json;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes changes as JSON, with the names that they have in a scenario file.</summary>
internal static class ChangeJson
{
    /// <summary>Writes a change: one member, named by what it changes.</summary>
    /// <param name="json">Where to: into an object.</param>
    /// <param name="change">The change.</param>
    /// <param name="calendar">The plan's periods.</param>
    internal static void Write(Utf8JsonWriter json, Change change, PlanCalendar calendar)
    {
        switch (change)
        {
            case Change.OfBudget c:
                WriteGiven(json, "budget", ("fund", c.FundId), (c.From, c.To), (c.Rule, c.Amount), c.At, calendar);
                break;
            case Change.OfStaff c:
                WriteGiven(json, "staff", ("team", c.TeamId), (c.From, c.To), (c.Rule, c.Amount), c.At, calendar);
                break;
            case Change.OfFund c:
                WriteFund(json, c);
                break;
            case Change.OfTeam c:
                json.WriteStartObject("team");
                json.WriteString("id", c.TeamId);
                WriteNumber(json, "add", c.Add);
                WriteNumber(json, "vacant", c.Vacant);
                WriteNumber(json, "attrition", c.AttritionPerYear);
                WriteShares(json, "available", c.Available);
                json.WriteEndObject();
                break;
            case Change.OfSeason c:
                json.WriteStartObject("season");
                json.WriteString("id", c.SeasonId);
                WriteNumber(json, "anomaly", c.Anomaly);
                WriteNumbers(json, "months", [.. c.Months.Select(m => (double)m)]);
                WriteShares(json, "workable", c.Workable);
                json.WriteEndObject();
                break;
            case Change.OfTarget c:
                json.WriteStartObject("target");
                json.WriteString("id", c.TargetId);
                json.WriteStartObject("set");
                foreach (var setting in c.Settings)
                {
                    WriteSetting(json, setting, calendar);
                }

                json.WriteEndObject();
                json.WriteEndObject();
                break;
            case Change.OfRule c:
                WriteRule(json, c.Rule, calendar);
                break;
            default:
                throw new ArgumentException($"No such change: {change.GetType()}.", nameof(change));
        }
    }

    /// <summary>Writes a standing rule: one member, named by what the rule does.</summary>
    /// <param name="json">Where to: into an object.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="calendar">The plan's periods.</param>
    internal static void WriteRule(Utf8JsonWriter json, StandingRule rule, PlanCalendar calendar)
    {
        switch (rule)
        {
            case StandingRule.Review r:
                json.WriteStartObject("review");
                json.WriteString("at", calendar.NameOf(r.At));
                json.WriteString("fund", r.FundId);
                json.WriteNumber("share", r.Share);
                json.WriteEndObject();
                break;
            case StandingRule.Recall r:
                json.WriteStartObject("recall");
                json.WriteString("team", r.TeamId);
                json.WriteString("to", JsonNamingPolicy.CamelCase.ConvertName(r.To.ToString()));
                json.WriteEndObject();
                break;
            default:
                throw new ArgumentException($"No such rule: {rule.GetType()}.", nameof(rule));
        }
    }

    private static void WriteGiven(
        Utf8JsonWriter json,
        string name,
        (string Kind, string Id) driver,
        (string? From, string? To) targets,
        (AmountRule Rule, double Amount) rule,
        Period? at,
        PlanCalendar calendar)
    {
        json.WriteStartObject(name);
        json.WriteString(driver.Kind, driver.Id);
        WriteText(json, "from", targets.From);
        WriteText(json, "to", targets.To);
        json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(rule.Rule.ToString()), rule.Amount);
        WriteText(json, "at", at is { } period ? calendar.NameOf(period) : null);
        json.WriteEndObject();
    }

    private static void WriteFund(Utf8JsonWriter json, Change.OfFund fund)
    {
        json.WriteStartObject("fund");
        json.WriteString("id", fund.FundId);
        WriteNumber(json, "scale", fund.Scale);
        WriteNumber(json, "add", fund.Add);
        WriteNumber(json, "late", fund.LatePeriods);
        WriteText(json, "realised", fund.Realised?.ToString());
        WriteNumbers(json, "release", [.. fund.Release]);
        json.WriteEndObject();
    }

    private static void WriteSetting(Utf8JsonWriter json, TargetSetting setting, PlanCalendar calendar)
    {
        switch (setting)
        {
            case TargetSetting.ToNumber s:
                json.WriteNumber(s.Field, s.Value);
                break;
            case TargetSetting.ToQuantity s:
                json.WriteString(s.Field, s.Value.ToString());
                break;
            case TargetSetting.ToPeriod s:
                json.WriteString(s.Field, calendar.NameOf(s.Value));
                break;
            case TargetSetting.ToFlag s:
                json.WriteBoolean(s.Field, s.Value);
                break;
            case TargetSetting.ToSeries s:
                WriteNumbers(json, s.Field, [.. s.Values]);
                break;
            default:
                throw new ArgumentException($"No such setting: {setting.GetType()}.", nameof(setting));
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, double[] numbers)
    {
        if (numbers.Length > 0)
        {
            json.WriteStartArray(name);
            Array.ForEach(numbers, json.WriteNumberValue);
            json.WriteEndArray();
        }
    }

    private static void WriteShares(Utf8JsonWriter json, string name, ImmutableArray<ShareRange> shares)
    {
        if (!shares.IsEmpty)
        {
            json.WriteStartArray(name);
            foreach (var share in shares)
            {
                json.WriteStringValue(share.IsCertain ? $"{share.Low}" : $"{share.Low} to {share.High}");
            }

            json.WriteEndArray();
        }
    }
}
