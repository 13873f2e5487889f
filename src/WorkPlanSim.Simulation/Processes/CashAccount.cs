using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>A target's cash in each trial of a block: it grows by what arrives and falls by what is spent, never below 0.</summary>
internal sealed partial class CashAccount
{
    private readonly FundSource[] _sources;
    private readonly MoneyTransfer[] _outgoing;
    private readonly MoneyTransfer[] _incoming;
    private readonly bool[] _fromUnallocated;
    private readonly double[] _keptAtYearEnd;
    private readonly Rows[] _claims;
    private readonly Rows?[] _received;

    /// <summary>Makes an account.</summary>
    /// <param name="sources">The money given for the year.</param>
    /// <param name="outgoing">What it hands over within the year, in order.</param>
    /// <param name="incoming">What it gets within the year, and whether from unallocated money.</param>
    /// <param name="keptAtYearEnd">The share of unspent cash that is kept when each period begins: 1 but at a year's end.</param>
    internal CashAccount(
        FundSource[] sources,
        MoneyTransfer[] outgoing,
        (MoneyTransfer Transfer, bool IsUnallocated)[] incoming,
        double[] keptAtYearEnd)
    {
        _sources = sources;
        _outgoing = outgoing;
        _incoming = [.. incoming.Select(i => i.Transfer)];
        _fromUnallocated = [.. incoming.Select(i => i.IsUnallocated)];
        _keptAtYearEnd = keptAtYearEnd;
        var mayGive = outgoing.Length > 0 || Array.Exists(sources, s => s.IsReviewed);
        _claims = mayGive ? [.. sources.Select(_ => new Rows(1))] : [];
        _received = [.. sources.Select(s => s.IsReviewed ? new Rows(1) : null)];
    }

    /// <summary>Gets the paths that it reads.</summary>
    internal IEnumerable<WorldPath> Paths => [.. _sources.Select(s => s.Fund), .. _incoming.Select(i => i.Fund)];

    internal void Begin(WorldBlock block, Rows state)
    {
        state.Lanes(StateRow.Cash).Fill(0f, block.Lanes);
        state.Lanes(StateRow.Spent).Fill(0f, block.Lanes);
        for (var i = 0; i < _claims.Length; i++)
        {
            _claims[i].Lanes().Fill((float)_sources[i].Amount, block.Lanes);
            _received[i]?.Lanes().Fill(0f, block.Lanes);
        }
    }

    /// <summary>Lets lapse what a year that has ended leaves unspent, then hands over what leaves at the start of a period.</summary>
    /// <param name="block">The block.</param>
    /// <param name="state">The process's rows.</param>
    /// <param name="period">The period.</param>
    internal void Give(WorldBlock block, Rows state, int period)
    {
        var stock = state.Lanes(StateRow.Cash);
        if (_keptAtYearEnd[period] < 1.0)
        {
            var kept = All((float)_keptAtYearEnd[period]);
            for (var k = 0; k < block.Lanes; k += LaneRow.Width)
            {
                stock[k] *= kept;
            }

            ForgetLapsed(block);
        }

        foreach (var transfer in _outgoing)
        {
            if (transfer.Period == period)
            {
                var source = Array.FindIndex(_sources, s => ReferenceEquals(s.Fund, transfer.Fund));
                transfer.TakeFrom(block, stock, _claims[source].Lanes());
            }
        }
    }

    /// <summary>Takes in what arrives at the start of a period.</summary>
    /// <param name="block">The block.</param>
    /// <param name="state">The process's rows.</param>
    /// <param name="period">The period.</param>
    internal void Arrive(WorldBlock block, Rows state, int period)
    {
        var stock = state.Lanes(StateRow.Cash);
        for (var i = 0; i < _sources.Length; i++)
        {
            var arriving = block.Of(_sources[i].Fund).Lanes(period);
            if (_claims.Length == 0)
            {
                AddConstant(stock, (float)_sources[i].Amount, arriving, block.Lanes);
            }
            else
            {
                AddClaimed(stock, _claims[i].Lanes(), arriving, block.Lanes);
                if (_received[i] is { } received)
                {
                    AddClaimed(received.Lanes(), _claims[i].Lanes(), arriving, block.Lanes);
                }
            }
        }

        for (var i = 0; i < _incoming.Length; i++)
        {
            TakeIn(block, _incoming[i], _fromUnallocated[i], period, stock);
        }
    }

    private static void TakeIn(WorldBlock block, MoneyTransfer transfer, bool isUnallocated, int period, LaneRow stock)
    {
        if (period < transfer.Period)
        {
            return;
        }

        if (period == transfer.Period && isUnallocated)
        {
            transfer.TakeUnallocated(block);
        }

        AddClaimed(stock, transfer.Claim, block.Of(transfer.Fund).Lanes(period), block.Lanes);
        var cash = transfer.Cash;
        for (var k = 0; k < block.Lanes && period == transfer.Period; k += LaneRow.Width)
        {
            stock[k] += cash[k];
        }
    }

    private static void AddConstant(LaneRow stock, float amount, LaneRow arriving, int lanes)
    {
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            stock[k] = Fma(All(amount), arriving[k], stock[k]);
        }
    }

    private static void AddClaimed(LaneRow stock, LaneRow claim, LaneRow arriving, int lanes)
    {
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            stock[k] = Fma(claim[k], arriving[k], stock[k]);
        }
    }
}
