namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>A target's cash in each trial of a block: it grows by what arrives and falls by what is spent, never below 0.</summary>
internal sealed class CashAccount
{
    private readonly FundSource[] _sources;
    private readonly MoneyTransfer[] _outgoing;
    private readonly MoneyTransfer[] _incoming;
    private readonly bool[] _fromUnallocated;
    private readonly double[] _keptAtYearEnd;
    private readonly double[][] _claims;
    private readonly double[][] _received;
    private int _trials;

    /// <summary>Makes an account.</summary>
    /// <param name="sources">The money given for the year.</param>
    /// <param name="outgoing">What it hands over within the year, in order.</param>
    /// <param name="incoming">What it gets within the year, and whether from unallocated money.</param>
    /// <param name="keptAtYearEnd">The share of unspent cash that is kept when each period begins: 1 but at a year's end.</param>
    /// <param name="length">The length of a row.</param>
    internal CashAccount(
        FundSource[] sources,
        MoneyTransfer[] outgoing,
        (MoneyTransfer Transfer, bool IsUnallocated)[] incoming,
        double[] keptAtYearEnd,
        int length)
    {
        _sources = sources;
        _outgoing = outgoing;
        _incoming = [.. incoming.Select(i => i.Transfer)];
        _fromUnallocated = [.. incoming.Select(i => i.IsUnallocated)];
        _keptAtYearEnd = keptAtYearEnd;
        _claims = [.. sources.Select(_ => new double[length])];
        _received = [.. sources.Select(_ => new double[length])];
        Stock = new double[length];
        Spent = new double[length];
    }

    /// <summary>Gets the cash there is. Shape [length].</summary>
    internal double[] Stock { get; }

    /// <summary>Gets the money spent so far. Shape [length].</summary>
    internal double[] Spent { get; }

    internal void Begin(int trials)
    {
        _trials = trials;
        Array.Clear(Stock);
        Array.Clear(Spent);
        for (var i = 0; i < _claims.Length; i++)
        {
            Array.Fill(_claims[i], _sources[i].Amount);
            Array.Clear(_received[i]);
        }
    }

    /// <summary>Lets lapse what a year that has ended leaves unspent, then hands over what leaves at the start of a period.</summary>
    /// <param name="period">The period.</param>
    internal void Give(int period)
    {
        if (_keptAtYearEnd[period] < 1.0)
        {
            foreach (ref var cash in Stock.AsSpan(0, _trials))
            {
                cash *= _keptAtYearEnd[period];
            }

            foreach (var i in Enumerable.Range(0, _sources.Length).Where(i => !_sources[i].Fund.IsCarriedOver))
            {
                Array.Clear(_received[i]);
            }
        }

        foreach (var transfer in _outgoing)
        {
            if (transfer.Period == period)
            {
                var source = Array.FindIndex(_sources, s => ReferenceEquals(s.Fund, transfer.Fund));
                transfer.TakeFrom(Stock.AsSpan(0, _trials), _claims[source].AsSpan(0, _trials));
            }
        }
    }

    /// <summary>Takes in what arrives at the start of a period.</summary>
    /// <param name="period">The period.</param>
    internal void Arrive(int period)
    {
        var stock = Stock.AsSpan(0, _trials);
        for (var i = 0; i < _sources.Length; i++)
        {
            var arriving = _sources[i].Fund.Arriving.Row(period);
            for (var k = 0; k < stock.Length; k++)
            {
                stock[k] += _claims[i][k] * arriving[k];
                _received[i][k] += _claims[i][k] * arriving[k];
            }
        }

        for (var i = 0; i < _incoming.Length; i++)
        {
            TakeIn(_incoming[i], _fromUnallocated[i], period, stock);
        }
    }

    /// <summary>Gives what a trial has and is still to get as it was budgeted, when a period begins and dated moves have left.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trial">The trial.</param>
    /// <returns>The money of all its funds.</returns>
    internal double HoldingsOf(int period, int trial)
    {
        var holdings = Stock[trial];
        for (var i = 0; i < _sources.Length; i++)
        {
            holdings += _claims[i][trial] * _sources[i].Fund.ToCome(period, trial);
        }

        for (var i = 0; i < _incoming.Length; i++)
        {
            if (_incoming[i].Period == period && _fromUnallocated[i])
            {
                _incoming[i].TakeUnallocated(_trials);
            }

            holdings += period < _incoming[i].Period ? 0.0
                : (_incoming[i].Claim[trial] * _incoming[i].Fund.ToCome(period, trial))
                    + (period == _incoming[i].Period ? _incoming[i].Cash[trial] : 0.0);
        }

        return holdings;
    }

    /// <summary>Gives what of a fund's money a trial has or is still to get: no more cash than came of it.</summary>
    /// <param name="fundId">The fund.</param>
    /// <param name="period">The period that begins.</param>
    /// <param name="trial">The trial.</param>
    /// <returns>The money.</returns>
    internal double OwnOf(string fundId, int period, int trial)
    {
        var source = SourceOf(fundId);
        return Math.Min(Stock[trial], _received[source][trial])
            + (_claims[source][trial] * _sources[source].Fund.ToCome(period, trial));
    }

    /// <summary>Hands over money of a fund: cash first, then of what is still to come.</summary>
    /// <param name="fundId">The fund.</param>
    /// <param name="period">The period that begins.</param>
    /// <param name="trial">The trial.</param>
    /// <param name="amount">How much, no more than its own.</param>
    /// <returns>The cash, and the money of the year whose arrivals are given up.</returns>
    internal (double Cash, double Claim) HandOver(string fundId, int period, int trial, double amount)
    {
        var source = SourceOf(fundId);
        var cash = Math.Min(amount, Math.Min(Stock[trial], _received[source][trial]));
        var toCome = _sources[source].Fund.ToCome(period, trial);
        var claim = toCome > 0.0 ? Math.Min(_claims[source][trial], (amount - cash) / toCome) : 0.0;
        TakeOver(fundId, trial, -cash, -claim);
        return (cash, claim);
    }

    /// <summary>Takes money of a fund over.</summary>
    /// <param name="fundId">The fund.</param>
    /// <param name="trial">The trial.</param>
    /// <param name="cash">The cash.</param>
    /// <param name="claim">The money of the year.</param>
    internal void TakeOver(string fundId, int trial, double cash, double claim)
    {
        var source = SourceOf(fundId);
        Stock[trial] += cash;
        _received[source][trial] += cash;
        _claims[source][trial] += claim;
    }

    private int SourceOf(string fundId) => Array.FindIndex(_sources, s => s.Fund.Id == fundId);

    /// <summary>Pays.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="amount">At most what there is.</param>
    internal void Pay(int trial, double amount)
    {
        Stock[trial] = Math.Max(0.0, Stock[trial] - amount);
        Spent[trial] += amount;
    }

    private static void TakeIn(MoneyTransfer transfer, bool isUnallocated, int period, Span<double> stock)
    {
        if (period < transfer.Period)
        {
            return;
        }

        if (period == transfer.Period && isUnallocated)
        {
            transfer.TakeUnallocated(stock.Length);
        }

        var arriving = transfer.Fund.Arriving.Row(period);
        for (var k = 0; k < stock.Length; k++)
        {
            stock[k] += (transfer.Claim[k] * arriving[k]) + (period == transfer.Period ? transfer.Cash[k] : 0.0);
        }
    }
}
