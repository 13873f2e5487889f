using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>What can be given to a target: money of the funds that it may have, posts of the teams that work for it.</summary>
/// <param name="plan">The plan under the scenario that is explained.</param>
/// <param name="target">The target under it.</param>
internal sealed class TargetLevers(Plan plan, Target target)
{
    /// <summary>Gets the funds; a composite, whose parts do the work, has none.</summary>
    internal ImmutableArray<LeverPortion> Funds { get; } = target is CompositeTarget
        ? []
        : [.. plan.Funds.Where(f => f.Eligible.IsEmpty || f.Eligible.Contains(target.Id, StringComparer.Ordinal))
            .Select(f => new LeverPortion(DriverKind.Fund, f.Id, 0.0, FreeAmounts.OfFund(plan, f.Id)))];

    /// <summary>Gets the teams; only those that work for it, as others don't know its trade.</summary>
    internal ImmutableArray<LeverPortion> Teams { get; } =
        [.. plan.Teams.Where(t => target.Staff.GetValueOrDefault(t.Id).Value > 0.0)
            .Select(t => new LeverPortion(DriverKind.Team, t.Id, 0.0, FreeAmounts.OfTeam(plan, t.Id)))];

    /// <summary>Gets a plan in which every fund has plenty.</summary>
    internal Plan WithPlenty { get; } = FreeAmounts.WithPlenty(plan);

    /// <summary>Gives what the target has now of a fund or team.</summary>
    /// <param name="lever">The fund or team.</param>
    /// <returns>The money or the posts, at the year's start.</returns>
    internal double Given(LeverPortion lever) => lever.Kind == DriverKind.Fund
        ? target.Budget.GetValueOrDefault(lever.DriverId).ToDouble()
        : target.Staff.GetValueOrDefault(lever.DriverId).Value;

    /// <summary>Makes the scenario in which the target has so much more or less.</summary>
    /// <param name="portions">Of what, and how much.</param>
    /// <returns>The scenario, over <see cref="WithPlenty"/>; teams that have too few posts get more.</returns>
    internal Scenario Scenario(params IEnumerable<LeverPortion> portions) => Domain.Scenarios.Scenario.Baseline with
    {
        Changes = [.. portions.Where(p => !p.Amount.Equals(0.0)).SelectMany(Changes)],
    };

    /// <summary>Tells whether the target has so much that so much can be taken from it.</summary>
    /// <param name="portion">How much.</param>
    /// <returns>Whether it has.</returns>
    internal bool CanTake(LeverPortion portion) => Given(portion) + portion.Amount >= 0.0
        && ScenarioApplication.Apply(WithPlenty, Scenario(portion)).Faults.IsEmpty;

    private IEnumerable<Change> Changes(LeverPortion portion)
    {
        if (portion.Kind == DriverKind.Fund)
        {
            return [new Change.OfBudget(portion.DriverId, target.Id, AmountRule.Add, portion.Amount)];
        }

        // A tenth of a millionth of a post is rounding.
        var missing = (int)Math.Ceiling(portion.Amount - portion.Free - 1e-7);
        var staff = new Change.OfStaff(portion.DriverId, target.Id, AmountRule.Add, portion.Amount);
        return missing > 0 ? [new Change.OfTeam(portion.DriverId) { Add = missing }, staff] : [staff];
    }
}
