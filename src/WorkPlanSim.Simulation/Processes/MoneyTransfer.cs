using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>Money of one fund that changes hands at the start of a period.</summary>
/// <remarks>
/// The giver hands over cash that it has not spent, then a share of what it has still to get. Money that nobody was given acts like
/// that of a giver who never spends.
/// </remarks>
/// <param name="period">The period at whose start it acts.</param>
/// <param name="amount">How much.</param>
/// <param name="fund">The fund.</param>
internal sealed class MoneyTransfer(int period, double amount, FundPath fund)
{
    private readonly Rows _rows = new(2);

    /// <summary>Gets the period at whose start it acts.</summary>
    internal int Period => period;

    /// <summary>Gets the fund.</summary>
    internal FundPath Fund => fund;

    /// <summary>Gets the cash handed over at once.</summary>
    internal LaneRow Cash => _rows.Lanes(0);

    /// <summary>Gets the money of the year whose later arrivals go to the receiver.</summary>
    internal LaneRow Claim => _rows.Lanes(1);

    /// <summary>Takes it from the fund's unallocated money.</summary>
    /// <param name="block">The block.</param>
    internal void TakeUnallocated(WorldBlock block)
    {
        var cash = Cash;
        var claim = Claim;
        fund.FillArrived(block, period, cash);
        var wanted = All((float)amount);
        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            cash[k] *= wanted;
        }

        claim.Fill((float)amount, block.Lanes);
    }

    /// <summary>Takes it from a target.</summary>
    /// <param name="block">The block.</param>
    /// <param name="unspent">What the giver has not spent.</param>
    /// <param name="drawnOn">What money of the year the giver still draws on.</param>
    internal void TakeFrom(WorldBlock block, LaneRow unspent, LaneRow drawnOn)
    {
        var cash = Cash;
        var claim = Claim;
        var wanted = All((float)amount);
        fund.FillArrived(block, period, claim);
        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            var handed = Min(wanted, unspent[k]);
            cash[k] = handed;
            unspent[k] -= handed;

            // Of what is still to come as it was budgeted, the part that makes up the rest.
            var toCome = drawnOn[k] * Max(Lane.Zero, All(1f) - claim[k]);
            var share = Min(All(1f), (wanted - handed) / Max(toCome, All(1f / QuantityPath.Endless)));
            claim[k] = drawnOn[k] * (Vector256.GreaterThan(toCome, Lane.Zero) & share);
            drawnOn[k] -= claim[k];
        }
    }
}
