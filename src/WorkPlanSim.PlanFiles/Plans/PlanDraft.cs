using WorkPlanSim.PlanFiles.Plans.Targets;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>A plan as far as it could be read: with errors in it, what is wrong stands at its default.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Values">The file's fields.</param>
/// <param name="IsCalendarKnown">Whether the periods are those of the file.</param>
internal sealed record PlanDraft(Plan Plan, FieldValues Values, bool IsCalendarKnown)
{
    /// <summary>Gets the funds' fields.</summary>
    public ImmutableArray<Named<FieldValues>> Funds => Values.Partly(PlanFields.Funds);

    /// <summary>Gets the teams' fields.</summary>
    public ImmutableArray<Named<FieldValues>> Teams => Values.Partly(PlanFields.Teams);

    /// <summary>Gets the targets' fields, each id once.</summary>
    public ImmutableArray<Named<TargetDraft>> Targets { get; } =
        [.. Values.Partly(PlanFields.Targets).DistinctBy(t => t.Key.Text, StringComparer.Ordinal)];

    /// <summary>Gets the ids that the file gives, even where what they name could not be read.</summary>
    public PlanNames Names { get; } = new(
        NamesIn(Values, PlanFields.Funds.Name),
        NamesIn(Values, PlanFields.Teams.Name),
        NamesIn(Values, PlanFields.Seasons.Name),
        NamesIn(Values, PlanFields.Targets.Name));

    private static HashSet<string> NamesIn(FieldValues values, string field) =>
        values.Has(field) && values.NodeOf(field) is MapNode map
            ? map.Entries.Select(e => e.Key.Text).ToHashSet(StringComparer.Ordinal)
            : [];
}
