using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>The fields of a fund.</summary>
internal static class FundFields
{
    private static readonly Field<Period> At = new("at", Shapes.Period, "The period at whose start it happens.") { IsRequired = true };

    private static readonly Field<double> Probability =
        new("probability", Shapes.Number(NumberRange.Share), "The probability that it happens.") { IsRequired = true };

    private static readonly Field<Distribution> Share =
        new("share", Shapes.ShareQuantity, "The share of what is still to come that is taken back.") { IsRequired = true };

    private static readonly FieldSet ClawbackFields = new([At, Probability, Share]);

    /// <summary>Gets the title.</summary>
    public static Field<BilingualText> Title { get; } = new("title", Shapes.Text, "The title; default: the id.");

    /// <summary>Gets the amount.</summary>
    public static Field<double> Amount { get; } =
        new("amount", Shapes.Number(NumberRange.Amount), "The whole plan's amount, in the plan's currency.") { IsRequired = true };

    /// <summary>Gets the release.</summary>
    public static Field<ImmutableArray<double>> Release { get; } =
        new("release", Shapes.Weights, "Weights of the periods in which it is due, normalised; default: even.");

    /// <summary>Gets the share that arrives.</summary>
    public static Field<Distribution> Realised { get; } =
        new("realised", Shapes.NotNegative, "The share of the amount that really arrives; default 1.");

    /// <summary>Gets the delay.</summary>
    public static Field<Distribution> Delay { get; } =
        new("delay", Shapes.NotNegative, "The periods by which everything comes late; default 0.");

    /// <summary>Gets the cut in the year.</summary>
    public static Field<Clawback> Clawback { get; } = new(
        "clawback",
        new MappedShape<Clawback>(ClawbackFields, Shapes.MapOf("at", "probability", "share"), (v, _) =>
            new Clawback(v.Get(At, default), v.Get(Probability, 0.0), v.Get(Share, 0.0))),
        "A cut in the year that may come.");

    /// <summary>Gets who may be given the money.</summary>
    public static Field<ImmutableArray<ScalarNode>> Eligible { get; } =
        new("eligible", Shapes.Ids, "The targets that may be given this money; default: all.");

    /// <summary>Gets whether money outlives the year.</summary>
    public static Field<bool> Carryover { get; } =
        new("carryover", Shapes.Flag, "Whether unspent money survives the end of a calendar year; default no.");

    /// <summary>Gets what figures rest on.</summary>
    public static Field<ImmutableArray<Basis>> Basis { get; } =
        new("basis", new BasisShape(() => All!.Fields.Select(f => f.Name)), "What the figures rest on.");

    /// <summary>Gets all fields.</summary>
    public static FieldSet All { get; } =
        new([Title, Amount, Release, Realised, Delay, Clawback, Eligible, Carryover, Basis]);

    /// <summary>Gets a fund's shape.</summary>
    public static DraftShape Shape { get; } = new(All, Say("资金的字段", "the fields of a fund"));

    /// <summary>Makes a fund of its fields.</summary>
    public static Fund Build(string id, FieldValues values, PlanCalendar calendar) =>
        new(id, values.Get(Title, BilingualText.Same(id)), new Money((decimal)values.Get(Amount, 0.0)))
        {
            Release = values.Get(Release, [.. Enumerable.Repeat(1.0 / calendar.Count, calendar.Count)]),
            Realised = values.Get(Realised, 1.0),
            Delay = values.Get(Delay, 0.0),
            Clawback = values.Find(Clawback),
            Eligible = [.. values.Get(Eligible, []).Select(n => n.Text)],
            Carryover = values.Get(Carryover, false),
            Basis = values.Get(Basis, []),
        };
}
