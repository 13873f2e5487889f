using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>A kind of target: which fields it has, which of them a scenario may set, and how it is made of them.</summary>
internal sealed class TargetKind
{
    /// <summary>Makes a kind.</summary>
    /// <param name="name">Its name in files.</param>
    /// <param name="own">The fields that not every kind has.</param>
    /// <param name="settable">Those of them that a scenario may set.</param>
    /// <param name="build">Makes the target of its fields; where one is not sound, of what counts in its place.</param>
    public TargetKind(
        string name,
        ImmutableArray<Field> own,
        ImmutableArray<SettableField> settable,
        Func<TargetHead, FieldValues, Target> build)
    {
        Name = name;
        Build = build;
        Settable = [.. CommonFields.Settable, .. settable];
        var kind = new Field<string>("kind", new WordShape<string>((name, name)), "The kind of target.") { IsRequired = true };
        Fields = new FieldSet([kind, .. CommonFields.All, .. own, CommonFields.BasisOf(() => Fields!)])
        {
            HintForStranger = field => TargetKinds.KindsWith(field) is { Length: > 0 } kinds
                ? Say($"只有 {string.Join("、", kinds)} 才有它", $"only {string.Join(", ", kinds)} has it")
                : null,
        };
    }

    /// <summary>Gets its name in files.</summary>
    public string Name { get; }

    /// <summary>Gets all its fields.</summary>
    public FieldSet Fields { get; }

    /// <summary>Gets what a scenario may set.</summary>
    public ImmutableArray<SettableField> Settable { get; }

    /// <summary>Gets how a target is made.</summary>
    public Func<TargetHead, FieldValues, Target> Build { get; }
}
