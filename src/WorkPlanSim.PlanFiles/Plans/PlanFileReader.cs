using WorkPlanSim.PlanFiles.Plans.Targets;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>Reads a plan file into a draft, and checks all that can be checked.</summary>
internal static class PlanFileReader
{
    private const string DefaultCurrency = "万元";
    private const int DefaultPeriods = 12;

    /// <summary>Reads a plan; null where the file is none.</summary>
    public static PlanDraft? Read(Node root, ReadContext context)
    {
        if (root is not MapNode map)
        {
            context.Expected(ProblemCodes.WrongShape, root, Say("计划的字段", "the fields of a plan"));
            return null;
        }

        if (map["scenario"] is not null && map["plan"] is null)
        {
            context.Error(ProblemCodes.WrongKindOfFile, map, Say("这是情景文件，此处应为计划文件。", "this is a scenario; expected a plan."));
            return null;
        }

        context.Calendar = CalendarOf(map, context.Nearest);
        var values = PlanFields.All.Read(map, context);
        CheckStart(values, context);
        var calendar = context.Calendar ?? Fallback();
        var draft = new PlanDraft(Build(values, calendar, context), values, context.Calendar is not null);
        ReferenceCheck.Run(draft, context);
        TargetCheck.Run(draft, context);
        CircleCheck.Run(draft, context);
        AllocationCheck.Run(draft, context);
        return draft with { Plan = draft.Plan with { Correlations = CorrelationReader.Read(draft, context) } };
    }

    // Every period of the file needs the calendar, so it is read before all else, and its problems are told with the rest.
    private static PlanCalendar? CalendarOf(MapNode map, NearestName nearest)
    {
        var quiet = new ReadContext(new ProblemList(), nearest);
        var unit = PeriodUnit.Month;
        var count = DefaultPeriods;
        var isKnown = (map[PlanFields.Unit.Name] is not { } unitNode || PlanFields.Unit.Shape.TryRead(unitNode, quiet, out unit))
            & (map[PlanFields.Periods.Name] is not { } countNode || PlanFields.Periods.Shape.TryRead(countNode, quiet, out count));
        return isKnown && map[PlanFields.Start.Name] is ScalarNode start
            && PlanCalendar.TryCreate(unit, start.Text, count, out var calendar) ? calendar : null;
    }

    private static void CheckStart(FieldValues values, ReadContext context)
    {
        if (context.Calendar is null && values.Find(PlanFields.Start) is { } start
            && values.IsKnown(PlanFields.Unit.Name) && values.IsKnown(PlanFields.Periods.Name))
        {
            var isWeekly = values.Get(PlanFields.Unit, PeriodUnit.Month) == PeriodUnit.Week;
            context.Expected(
                ProblemCodes.BadPeriod,
                start,
                isWeekly ? Say("周，如 2024-W01", "a week such as 2024-W01") : Say("月份，如 2024-01", "a month such as 2024-01"));
        }
    }

    private static PlanCalendar Fallback() =>
        PlanCalendar.TryCreate(PeriodUnit.Month, "2024-01", DefaultPeriods, out var calendar) && calendar is not null
            ? calendar
            : throw new InvalidOperationException("A year of months is a calendar.");

    private static Plan Build(FieldValues values, PlanCalendar calendar, ReadContext context)
    {
        var id = values.Find(PlanFields.Id)?.Text ?? "plan";
        return new Plan(
            id,
            values.Get(PlanFields.Title, BilingualText.Same(id)),
            calendar,
            values.Get(PlanFields.Currency, DefaultCurrency),
            [.. Once(values.Partly(PlanFields.Funds)).Select(f => FundFields.Build(f.Key.Text, f.Value, calendar))],
            [.. Once(values.Partly(PlanFields.Teams)).Select(t => TeamFields.Build(t.Key.Text, t.Value, calendar, context))],
            [.. Once(values.Partly(PlanFields.Seasons)).Select(s => SeasonFields.Build(s.Key.Text, s.Value))],
            [],
            [.. Once(values.Partly(PlanFields.Targets)).Where(t => t.Value.Kind is not null).Select(t => BuildTarget(t, calendar))]);
    }

    private static IEnumerable<Named<T>> Once<T>(ImmutableArray<Named<T>> named) =>
        named.DistinctBy(n => n.Key.Text, StringComparer.Ordinal);

    private static Target BuildTarget(Named<TargetDraft> draft, PlanCalendar calendar)
    {
        var values = draft.Value.Values;
        var head = new TargetHead(
            draft.Key.Text,
            values.Get(CommonFields.Title, BilingualText.Same(draft.Key.Text)),
            values.FindNumber(CommonFields.Deadline),
            calendar);
        var kind = draft.Value.Kind ?? throw new ArgumentException("A target has a kind.", nameof(draft));
        return CommonFields.Complete(kind.Build(head, values), values);
    }
}
