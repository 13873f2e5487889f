using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Contracts.Plans;

/// <summary>A plan taken apart into what different grains hold.</summary>
/// <param name="PlanId">The plan's id.</param>
/// <param name="Header">The plan without funds, teams, seasons and targets.</param>
/// <param name="Parts">Those, each kind in the plan's order.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.PlanContent")]
public sealed record PlanContent(
    [property: Id(0)] string PlanId,
    [property: Id(1)] Content Header,
    [property: Id(2)] ImmutableArray<PlanPart> Parts)
{
    /// <summary>Takes a plan apart.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Its content.</returns>
    public static PlanContent FromPlan(Plan plan) => new(
        plan.Id,
        DomainJson.Write(plan with { Funds = [], Teams = [], Seasons = [], Targets = [] }),
        [
            .. plan.Funds.Select(f => Part(PartKind.Fund, f.Id, f)),
            .. plan.Teams.Select(t => Part(PartKind.Team, t.Id, t)),
            .. plan.Seasons.Select(s => Part(PartKind.Season, s.Id, s)),
            .. plan.Targets.Select(t => Part(PartKind.Target, t.Id, t)),
        ]);

    /// <summary>Puts the plan together again.</summary>
    /// <returns>A plan that gives this content.</returns>
    /// <exception cref="InvalidDataException">A definition can't be read.</exception>
    public Plan ToPlan() => DomainJson.Read<Plan>(Header) with
    {
        Funds = Read<Fund>(PartKind.Fund),
        Teams = Read<Team>(PartKind.Team),
        Seasons = Read<Season>(PartKind.Season),
        Targets = Read<Target>(PartKind.Target),
    };

    /// <summary>Hashes the whole plan: every definition and the order of the parts.</summary>
    /// <returns>The hash, 64 hexadecimal digits.</returns>
    public string ComputeHash() =>
        ContentHash.Of([Header.Hash, .. Parts.Select(p => $"{p.Key} {p.Content.Hash}")]);

    private static PlanPart Part<T>(PartKind kind, string id, T definition)
        where T : notnull =>
        new(new PartKey(kind, id), DomainJson.Write(definition));

    private ImmutableArray<T> Read<T>(PartKind kind) =>
        [.. Parts.Where(p => p.Key.Kind == kind).Select(p => DomainJson.Read<T>(p.Content))];
}
