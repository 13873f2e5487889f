using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Projections;

/// <summary>What all trials say of one driver: the world that the targets lived in.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Bands">
/// By period: of a fund, the share of its amount that has arrived so far; of a team, the share of its posts at work; of a season,
/// the share of the period that is workable.
/// </param>
public sealed record DriverProjection(DriverKind Kind, string Id, BilingualText Title, ImmutableArray<ShareBand> Bands);
