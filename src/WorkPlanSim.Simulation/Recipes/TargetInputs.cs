using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>What a target's trials depend on but for other targets. Immutable.</summary>
internal sealed class TargetInputs
{
    // A plan is compiled again and again while a slider moves, and nearly all of its targets are the ones of before.
    private static readonly ConditionalWeakTable<Target, TargetInputs> Known = [];

    private readonly PlanCalendar _calendar;
    private readonly ImmutableArray<Team> _teams;

    private TargetInputs(PlanIndex index, Target target)
    {
        var plan = index.Plan;
        (_calendar, _teams) = (plan.Calendar, plan.Teams);
        Variant = new VariantRecipe(
            target,
            [.. index.FundsOf(target)],
            [.. index.TeamsOf(target)],
            [.. PlanIndex.SeasonsOf(target).Select(id => (id, index.Season(id)))],
            YearEnd.Kept(index, target));
        Key = KeyOf(index, Variant);
    }

    /// <summary>Gets what names them: with equal keys they are equal.</summary>
    internal string Key { get; }

    /// <summary>Gets the variant that needs no other target.</summary>
    internal VariantRecipe Variant { get; }

    /// <summary>Finds what a target depends on.</summary>
    /// <param name="index">The plan under a scenario.</param>
    /// <param name="target">The target.</param>
    /// <returns>What it depends on; the same object as long as nothing of it has changed.</returns>
    internal static TargetInputs Of(PlanIndex index, Target target)
    {
        if (!index.Plan.DatedMoves.IsEmpty)
        {
            return new TargetInputs(index, target);
        }

        if (!Known.TryGetValue(target, out var inputs) || !inputs.Fits(index))
        {
            inputs = new TargetInputs(index, target);
            Known.AddOrUpdate(target, inputs);
        }

        return inputs;
    }

    private static string KeyOf(PlanIndex index, VariantRecipe variant)
    {
        var key = new StringBuilder();
        key.Append(CultureInfo.InvariantCulture, $"target {Identity.Of(variant.Target)}");
        foreach (var (fund, _) in variant.Funds)
        {
            key.Append(CultureInfo.InvariantCulture, $" fund {Identity.Of(fund)}");
        }

        foreach (var (team, posts) in variant.Teams)
        {
            key.Append(CultureInfo.InvariantCulture, $" team {Identity.Of(team)}");
            if (index.MovesPosts(variant.Target.Id, team.Id))
            {
                // Posts that are not moved stand in the target.
                key.Append(' ').AppendJoin(' ', posts.Select(p => p.ToString("R", CultureInfo.InvariantCulture)));
            }
        }

        foreach (var (_, season) in variant.Seasons)
        {
            key.Append(CultureInfo.InvariantCulture, $" season {Identity.Of(season)}");
        }

        return key.ToString();
    }

    /// <summary>Tells whether all is as it was. Labour is added up in the order of the teams, so several must be in the same list.</summary>
    private bool Fits(PlanIndex index) => ReferenceEquals(_calendar, index.Plan.Calendar)
        && Array.TrueForAll(Variant.Funds, f => ReferenceEquals(f.Fund, index.Fund(f.Fund.Id)))
        && Array.TrueForAll(Variant.Seasons, s => ReferenceEquals(s.Season, index.Season(s.Id)))
        && (_teams == index.Plan.Teams
            || (Variant.Teams.Length < 2 && Array.TrueForAll(Variant.Teams, t => ReferenceEquals(t.Team, index.Team(t.Team.Id)))));
}
