using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <content>What a review of a fund asks of an account.</content>
internal sealed partial class CashAccount
{
    /// <summary>Fills what a target has and is still to get as it was budgeted, of all its funds together.</summary>
    /// <param name="block">The block.</param>
    /// <param name="state">The process's rows.</param>
    /// <param name="period">The period that begins; what was dated to it has left the givers, and has not arrived.</param>
    /// <param name="holdings">Where to put it.</param>
    internal void FillHoldings(WorldBlock block, Rows state, int period, LaneRow holdings)
    {
        state.Lanes(StateRow.Cash).CopyTo(holdings, block.Lanes);
        for (var i = 0; i < _sources.Length; i++)
        {
            AddToCome(block, _sources[i].Fund, period, _claims[i].Lanes(), holdings);
        }

        for (var i = 0; i < _incoming.Length; i++)
        {
            var transfer = _incoming[i];
            if (transfer.Period == period && _fromUnallocated[i])
            {
                transfer.TakeUnallocated(block);
            }

            if (transfer.Period <= period)
            {
                AddToCome(block, transfer.Fund, period, transfer.Claim, holdings);
            }

            for (var k = 0; k < block.Lanes && transfer.Period == period; k += LaneRow.Width)
            {
                holdings[k] += transfer.Cash[k];
            }
        }
    }

    /// <summary>Gives what a review of a fund works on.</summary>
    /// <param name="fundId">The fund, which is reviewed.</param>
    /// <returns>The fund; what money of the year is still drawn on; what of it was received and may be there yet.</returns>
    internal (FundPath Fund, Rows Claim, Rows Received) Reviewed(string fundId)
    {
        var source = Array.FindIndex(_sources, s => s.Fund.FundId == fundId);
        return (_sources[source].Fund, _claims[source], _received[source]!);
    }

    private static void AddToCome(WorldBlock block, FundPath fund, int period, LaneRow claim, LaneRow holdings)
    {
        var spare = block.Pool.Take();
        var arrived = spare.Lanes();
        fund.FillArrived(block, period, arrived);
        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            holdings[k] = Fma(claim[k], Max(Lane.Zero, All(1f) - arrived[k]), holdings[k]);
        }

        block.Pool.Return(spare);
    }

    private void ForgetLapsed(WorldBlock block)
    {
        for (var i = 0; i < _sources.Length; i++)
        {
            if (!_sources[i].Fund.IsCarriedOver)
            {
                _received[i]?.Lanes().Fill(0f, block.Lanes);
            }
        }
    }
}
