using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>What one step more, or less, of a fund's money or a team's posts changes for a target.</summary>
/// <param name="Kind">A fund or a team.</param>
/// <param name="DriverId">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Step">What the target gets more: 10 of the plan's money, or 1 post; negative for less.</param>
/// <param name="Given">What it is given now, at the year's start.</param>
/// <param name="Free">
/// What the fund or team has left that no target is given. Where that is less than the step, the value is what it would be
/// if there were more: the money must come from elsewhere, and the team is that many posts larger.
/// </param>
/// <param name="Met">The difference in the probability of being met, from the same trials.</param>
public sealed record LeverValue(
    DriverKind Kind, string DriverId, BilingualText Title, double Step, double Given, double Free, PairedDifference Met)
{
    /// <summary>Gets whether the fund or team has so much left.</summary>
    public bool IsFree => Step <= Free;
}
