namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>The fields of a change to what targets are given: <c>budget</c> and <c>staff</c>.</summary>
internal static class AmountFields
{
    private static readonly Shape<double> Any = Shapes.Number(NumberRange.AmountChange);
    private static readonly Shape<double> NotNegative = Shapes.Number(NumberRange.Amount);
    private static readonly NumberRange Factors = new(0.0, 1000.0);

    /// <summary>Gets the fund.</summary>
    public static Field<ScalarNode> Fund { get; } = new("fund", Shapes.Id, "The fund.") { IsRequired = true };

    /// <summary>Gets the team.</summary>
    public static Field<ScalarNode> Team { get; } = new("team", Shapes.Id, "The team.") { IsRequired = true };

    /// <summary>Gets the giver.</summary>
    public static Field<ScalarNode> From { get; } =
        new("from", Shapes.Id, "The target that gives, for move; default: what is not given to anybody.");

    /// <summary>Gets the receiver.</summary>
    public static Field<ScalarNode> To { get; } = new("to", Shapes.Id, "The target that gets.");

    /// <summary>Gets the amount added.</summary>
    public static Field<double> Add { get; } = new("add", Any, "Added to what it has; negative takes away.");

    /// <summary>Gets the amount set.</summary>
    public static Field<double> Set { get; } = new("set", NotNegative, "In place of what it has.");

    /// <summary>Gets the factor.</summary>
    public static Field<double> Scale { get; } = new("scale", Shapes.Number(Factors), "The factor on what it has.");

    /// <summary>Gets the amount moved.</summary>
    public static Field<double> Move { get; } = new("move", NotNegative, "Taken from one and given to the other.");

    /// <summary>Gets the period.</summary>
    public static Field<Period> At { get; } =
        new("at", Shapes.Period, "The period at whose start it acts, for add and move; default: the whole year.");

    /// <summary>Gets the fields of a change to money.</summary>
    public static FieldSet OfBudget { get; } = new([Fund, From, To, Add, Set, Scale, Move, At]);

    /// <summary>Gets the fields of a change to posts.</summary>
    public static FieldSet OfStaff { get; } = new([Team, From, To, Add, Set, Scale, Move, At]);
}
