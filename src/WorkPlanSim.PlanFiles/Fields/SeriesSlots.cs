namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>The periods of a series while a map fills them: a period counts before its month, a month before the default.</summary>
/// <typeparam name="T">What a period gets.</typeparam>
internal sealed class SeriesSlots<T>(PlanCalendar? calendar)
    where T : struct
{
    private readonly T?[] _periods = new T?[calendar?.Count ?? 0];
    private readonly T?[] _months = new T?[calendar?.Count ?? 0];
    private T? _default;

    /// <summary>Sets the default.</summary>
    public void Fill(T value) => _default = value;

    /// <summary>Sets a period, or in a weekly plan the weeks of a month; false where the plan has neither.</summary>
    public bool TrySet(string name, T value)
    {
        if (calendar is null)
        {
            return PeriodShape.TryFind(name, calendar, out _);
        }

        if (calendar.TryFind(name, out var period))
        {
            _periods[period.Index] = value;
            return true;
        }

        return calendar.Unit == PeriodUnit.Week && TrySetMonth(calendar, name, value);
    }

    /// <summary>Gets one value per period; false where some period has none.</summary>
    public bool TryGet(out ImmutableArray<T> values)
    {
        var filled = _periods.Select((p, i) => p ?? _months[i] ?? _default).ToList();
        values = [.. filled.OfType<T>()];
        return values.Length == filled.Count;
    }

    private bool TrySetMonth(PlanCalendar weeks, string name, T value)
    {
        var isThere = false;
        for (var t = 0; t < weeks.Count; t++)
        {
            var week = Period.FromIndex(t);
            if (name == $"{weeks.YearOf(week):D4}-{weeks.MonthOf(week):D2}")
            {
                _months[t] = value;
                isThere = true;
            }
        }

        return isThere;
    }
}
