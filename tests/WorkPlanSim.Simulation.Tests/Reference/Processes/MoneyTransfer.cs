using WorkPlanSim.Simulation.Tests.Reference.Drivers;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>Money of one fund that changes hands at the start of a period.</summary>
/// <remarks>
/// The giver hands over cash that it has not spent, then a share of what it has still to get. Money that nobody was given acts like
/// that of a giver who never spends.
/// </remarks>
/// <param name="period">The period at whose start it acts.</param>
/// <param name="amount">How much.</param>
/// <param name="fund">The fund.</param>
/// <param name="length">The length of a row.</param>
internal sealed class MoneyTransfer(int period, double amount, FundPath fund, int length)
{
    /// <summary>Gets the period at whose start it acts.</summary>
    internal int Period => period;

    /// <summary>Gets the fund.</summary>
    internal FundPath Fund => fund;

    /// <summary>Gets the cash handed over at once. Shape [length].</summary>
    internal double[] Cash { get; } = new double[length];

    /// <summary>Gets the money of the year whose later arrivals go to the receiver. Shape [length].</summary>
    internal double[] Claim { get; } = new double[length];

    /// <summary>Takes it from the fund's unallocated money.</summary>
    /// <param name="trials">How many trials.</param>
    internal void TakeUnallocated(int trials)
    {
        Arrived(Cash.AsSpan(0, trials));
        for (var k = 0; k < trials; k++)
        {
            Cash[k] *= amount;
            Claim[k] = amount;
        }
    }

    /// <summary>Takes it from a target.</summary>
    /// <param name="cash">What the giver has not spent. Shape [trials].</param>
    /// <param name="claim">What money of the year the giver still draws on. Shape [trials].</param>
    internal void TakeFrom(Span<double> cash, Span<double> claim)
    {
        Arrived(Claim.AsSpan(0, cash.Length));
        for (var k = 0; k < cash.Length; k++)
        {
            Cash[k] = Math.Min(amount, cash[k]);
            cash[k] -= Cash[k];

            // Of what is still to come as it was budgeted, the part that makes up the rest.
            var toCome = claim[k] * Math.Max(0.0, 1.0 - Claim[k]);
            var rest = amount - Cash[k];
            Claim[k] = toCome > 0.0 ? claim[k] * Math.Min(1.0, rest / toCome) : 0.0;
            claim[k] -= Claim[k];
        }
    }

    private void Arrived(Span<double> shares)
    {
        shares.Clear();
        for (var t = 0; t < period; t++)
        {
            var arriving = fund.Arriving.Row(t);
            for (var k = 0; k < shares.Length; k++)
            {
                shares[k] += arriving[k];
            }
        }
    }
}
