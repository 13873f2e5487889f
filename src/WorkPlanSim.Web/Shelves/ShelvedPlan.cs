using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Web.Shelves;

/// <summary>A plan and what is kept with it.</summary>
/// <param name="Plan">The plan; the very same object as long as its content does not change.</param>
/// <param name="Hash">The hash of its content.</param>
/// <param name="Text">The file that it was read from; null where none is kept.</param>
/// <param name="Scenarios">The scenarios saved with it, by id in ordinal order, without the baseline.</param>
internal sealed record ShelvedPlan(Plan Plan, string Hash, string? Text, ImmutableArray<Scenario> Scenarios)
{
    /// <summary>Gets whether the plan is what its file says, and not what was there before: the store failed while it was saved, and still does.</summary>
    internal bool IsWhole { get; init; } = true;

    /// <summary>Gets the mark of this version of plan and file: another wherever either differs, be it in a comment.</summary>
    internal string Tag => ContentHash.Of(Hash, ContentHash.Of(Text ?? ""));

    /// <summary>Tells whether what is kept is the same.</summary>
    /// <param name="other">The plan as it was read at another time.</param>
    /// <returns>Whether no value of it differs.</returns>
    internal bool IsSameAs(ShelvedPlan other) => Text == other.Text && SaysTheSameAs(other);

    /// <summary>Tells whether plan and scenarios are the same, whatever comments the file has.</summary>
    /// <param name="other">The plan as it was read at another time.</param>
    /// <returns>Whether no value of them differs.</returns>
    internal bool SaysTheSameAs(ShelvedPlan other) =>
        Hash == other.Hash && DomainJson.Write(Scenarios).Hash == DomainJson.Write(other.Scenarios).Hash;

    /// <summary>Tells whether a scenario is kept as somebody takes it to be.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="expected">What they take it for; null for one that is not kept.</param>
    /// <returns>Whether it is.</returns>
    internal bool Keeps(string id, Scenario? expected) => HashOf(Find(id)) == HashOf(expected);

    /// <summary>Tells two versions of a scenario apart.</summary>
    /// <param name="scenario">The scenario; null for none.</param>
    /// <returns>The hash of its content; null for none.</returns>
    internal static string? HashOf(Scenario? scenario) => scenario is null ? null : DomainJson.Write(scenario).Hash;

    /// <summary>Finds a scenario.</summary>
    /// <param name="id">Its id, or that of the baseline.</param>
    /// <returns>The scenario; null for none.</returns>
    internal Scenario? Find(string id) =>
        id == Scenario.BaselineId ? Scenario.Baseline : Scenarios.FirstOrDefault(s => s.Id == id);
}
