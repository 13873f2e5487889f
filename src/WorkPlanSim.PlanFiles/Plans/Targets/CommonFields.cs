namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>The fields of every kind of target.</summary>
internal static class CommonFields
{
    private static readonly Field<string> Section = new("section", Shapes.String, "The section.") { IsRequired = true };
    private static readonly Field<string> Phrase = new("phrase", Shapes.String, "The promise in its own words.") { IsRequired = true };

    private static readonly Field<TargetSource> Source = new(
        "source",
        new MappedShape<TargetSource>(new FieldSet([Section, Phrase]), Shapes.MapOf("section", "phrase"), (v, _) =>
            new TargetSource(v.Get(Section, ""), v.Get(Phrase, ""))),
        "Where it was promised.");

    private static readonly Field<double> Price =
        new("price", Shapes.Number(NumberRange.Positive), "Money per FTE-period.") { IsRequired = true };

    private static readonly Field<double> Max =
        new("max", Shapes.Number(NumberRange.Amount), "The most that can be bought in a period, in FTE.") { IsRequired = true };

    /// <summary>Gets the title.</summary>
    public static Field<BilingualText> Title { get; } = new("title", Shapes.Text, "The title; default: the id.");

    /// <summary>Gets the unit.</summary>
    public static Field<BilingualText> Unit { get; } = new("unit", Shapes.Text, "The unit in which it counts.");

    /// <summary>Gets the deadline.</summary>
    public static Field<Period> Deadline { get; } =
        new("deadline", Shapes.Period, "The period at whose end it is judged; default: the last.");

    /// <summary>Gets whether it must not fail.</summary>
    public static Field<bool> Mandatory { get; } = new("mandatory", Shapes.Flag, "Whether it must not fail; default no.");

    /// <summary>Gets the weight.</summary>
    public static Field<double> Weight { get; } =
        new("weight", Shapes.Number(NumberRange.Amount), "The weight in the score; default 1, composites 0.");

    /// <summary>Gets the office.</summary>
    public static Field<ScalarNode> Department { get; } = new("department", Shapes.Id, "The office in charge: a team, or any id.");

    /// <summary>Gets the season.</summary>
    public static Field<ScalarNode> Season { get; } = new("season", Shapes.Id, "The season that limits the work.");

    /// <summary>Gets the start.</summary>
    public static Field<Period> Start { get; } =
        new("start", Shapes.Period, "The first period in which work may go on; default: the first.");

    /// <summary>Gets the lead.</summary>
    public static Field<Distribution> Lead { get; } =
        new("lead", Shapes.NotNegative, "The periods of tender and approval before work starts; default 0.");

    /// <summary>Gets the predecessors.</summary>
    public static Field<ImmutableArray<PredecessorNode>> After { get; } =
        new("after", new ListShape<PredecessorNode>(PredecessorNode.Shape), "The targets that must come first.");

    /// <summary>Gets the money.</summary>
    public static Field<ImmutableArray<Named<double>>> Budget { get; } =
        new("budget", Shapes.Amounts, "The money given, by fund.");

    /// <summary>Gets the posts.</summary>
    public static Field<ImmutableArray<Named<double>>> Staff { get; } =
        new("staff", Shapes.Amounts, "The posts given, by team.");

    /// <summary>Gets bought labour; not a field of every kind.</summary>
    public static Field<Outsourcing> Outsourcing { get; } = new(
        "outsourcing",
        new MappedShape<Outsourcing>(new FieldSet([Price, Max]), Shapes.MapOf("price", "max"), (v, _) =>
            new Outsourcing(v.Get(Price, 1.0), v.Get(Max, 0.0))),
        "Labour that money can buy.");

    /// <summary>Gets the fields of every kind, without <c>kind</c> and <c>basis</c>.</summary>
    public static ImmutableArray<Field> All { get; } =
        [Title, Source, Unit, Deadline, Mandatory, Weight, Department, Season, Start, Lead, After, Budget, Staff];

    /// <summary>Gets those that a scenario may set.</summary>
    public static ImmutableArray<SettableField> Settable { get; } =
    [
        SettableField.Of(Deadline), SettableField.Of(Start), SettableField.Of(Lead), SettableField.Of(Mandatory),
        SettableField.Of(Weight),
    ];

    /// <summary>Gives the field that says what a kind's other fields rest on.</summary>
    public static Field<ImmutableArray<Basis>> BasisOf(Func<FieldSet> fields) =>
        new("basis", new BasisShape(() => fields().Fields.Select(f => f.Name)), "What the figures rest on.");

    /// <summary>Gives a target its common fields.</summary>
    public static Target Complete(Target target, FieldValues values) => target with
    {
        Source = values.Find(Source),
        Unit = values.Find(Unit),
        Mandatory = values.Get(Mandatory, false),
        StatedWeight = values.FindNumber(Weight),
        Department = values.Find(Department)?.Text,
        SeasonId = values.Find(Season)?.Text,
        Start = values.Get(Start, default),
        Lead = values.Get(Lead, 0.0),
        After = [.. values.Get(After, []).Select(p => new Predecessor(p.Target.Text, p.Share))],
        Budget = values.Get(Budget, []).DistinctBy(b => b.Key.Text, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(b => b.Key.Text, b => new Money((decimal)b.Value), StringComparer.Ordinal),
        Staff = values.Get(Staff, []).DistinctBy(s => s.Key.Text, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(s => s.Key.Text, s => Fte.From(s.Value), StringComparer.Ordinal),
        Outsourcing = values.Find(Outsourcing),
        Basis = values.Get(BasisField, []),
    };

    private static readonly Field<ImmutableArray<Basis>> BasisField = BasisOf(() => new FieldSet([]));
}
