namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>A field of a target that a scenario may set, read just as the plan's own.</summary>
/// <param name="Path">Its name in <see cref="TargetFields"/>; a slash parts the levels.</param>
/// <param name="Field">The field.</param>
internal sealed record SettableField(string Path, Field<ImmutableArray<TargetSetting>> Field)
{
    /// <summary>Takes a number.</summary>
    public static SettableField Of(Field<double> field, string under = "") =>
        Make(field, under, (path, value) => new TargetSetting.ToNumber(path, value));

    /// <summary>Takes a whole number.</summary>
    public static SettableField Of(Field<int> field, string under = "") =>
        Make(field, under, (path, value) => new TargetSetting.ToNumber(path, value));

    /// <summary>Takes a quantity.</summary>
    public static SettableField Of(Field<Distribution> field, string under = "") =>
        Make(field, under, (path, value) => new TargetSetting.ToQuantity(path, value));

    /// <summary>Takes a period.</summary>
    public static SettableField Of(Field<Period> field, string under = "") =>
        Make(field, under, (path, value) => new TargetSetting.ToPeriod(path, value));

    /// <summary>Takes a yes or no.</summary>
    public static SettableField Of(Field<bool> field, string under = "") =>
        Make(field, under, (path, value) => new TargetSetting.ToFlag(path, value));

    /// <summary>Takes a series.</summary>
    public static SettableField Of(Field<ImmutableArray<double>> field, string under = "") =>
        Make(field, under, (path, values) => new TargetSetting.ToSeries(path, values));

    private static SettableField Make<T>(Field<T> field, string under, Func<string, T, TargetSetting> convert)
        where T : notnull
    {
        var path = under.Length == 0 ? field.Name : $"{under}/{field.Name}";
        var shape = new ConvertedShape<T, ImmutableArray<TargetSetting>>(field.Shape, (_, value) => [convert(path, value)]);
        return new SettableField(path, new Field<ImmutableArray<TargetSetting>>(field.Name, shape, field.About));
    }
}
