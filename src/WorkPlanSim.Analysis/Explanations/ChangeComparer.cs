using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Tells whether changes are the same by what they say: two files that say the same were read as two objects.</summary>
internal sealed class ChangeComparer : IEqualityComparer<Change>
{
    internal static ChangeComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Change? x, Change? y) => (x, y) switch
    {
        (Change.OfFund a, Change.OfFund b) => a with { Realised = null, Release = [] } == b with { Realised = null, Release = [] }
            && $"{a.Realised}" == $"{b.Realised}" && a.Release.AsSpan().SequenceEqual(b.Release.AsSpan()),
        (Change.OfTeam a, Change.OfTeam b) => a with { Available = [] } == b with { Available = [] }
            && a.Available.AsSpan().SequenceEqual(b.Available.AsSpan()),
        (Change.OfSeason a, Change.OfSeason b) => a with { Months = [], Workable = [] } == b with { Months = [], Workable = [] }
            && a.Months.AsSpan().SequenceEqual(b.Months.AsSpan())
            && a.Workable.AsSpan().SequenceEqual(b.Workable.AsSpan()),
        (Change.OfTarget a, Change.OfTarget b) => a.TargetId == b.TargetId
            && a.Settings.Length == b.Settings.Length && a.Settings.Zip(b.Settings).All(s => IsSame(s.First, s.Second)),
        _ => x == y,
    };

    /// <inheritdoc/>
    public int GetHashCode(Change obj) => obj.GetType().GetHashCode();

    private static bool IsSame(TargetSetting x, TargetSetting y) => (x, y) switch
    {
        (TargetSetting.ToQuantity a, TargetSetting.ToQuantity b) => a.Field == b.Field && $"{a.Value}" == $"{b.Value}",
        (TargetSetting.ToSeries a, TargetSetting.ToSeries b) => a.Field == b.Field
            && a.Values.AsSpan().SequenceEqual(b.Values.AsSpan()),
        _ => x == y,
    };
}
