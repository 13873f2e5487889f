using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Reference.Drivers;

/// <summary>A fund's path: the share of its amount that arrives in each period.</summary>
internal sealed class FundPath
{
    private readonly Fund _fund;
    private readonly TrialQuantity _realised;
    private readonly TrialQuantity _delay;
    private readonly InputDraw _cut;
    private readonly TrialQuantity? _cutShare;
    private readonly double[] _realisedShare;
    private readonly double[] _lateBy;
    private readonly double[] _kept;
    private readonly double[] _cutNormal;

    internal FundPath(Fund fund, InputDraws inputs, QuantityLaws laws, int periods, int length)
    {
        TrialQuantity Quantity(string field, Distribution law, double most) => new(
            inputs.PerTrial(PlanInputs.OfFund(fund.Id, field)), laws.Of(law), law.IsCertain, 0.0, most);

        _fund = fund;
        _realised = Quantity("realised", fund.Realised, double.MaxValue);
        _delay = Quantity("delay", fund.Delay, periods);
        _cut = inputs.PerTrial(PlanInputs.OfFund(fund.Id, "clawback"));
        _cutShare = fund.Clawback is { } clawback ? Quantity("clawback/share", clawback.Share, 1.0) : null;
        (_realisedShare, _lateBy) = (new double[length], new double[length]);
        (_kept, _cutNormal) = (new double[length], new double[length]);
        Arriving = new PeriodRows(periods, length);
    }

    /// <summary>Gets the fund's id.</summary>
    internal string Id => _fund.Id;

    /// <summary>Gets whether unspent money outlasts a year's end.</summary>
    internal bool IsCarriedOver => _fund.Carryover;

    /// <summary>Gives the share of the amount that is still to come as it was budgeted when a period begins.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trial">The trial in the block.</param>
    /// <returns>The share; 0 where what arrived is all of it, but for rounding.</returns>
    internal double ToCome(int period, int trial)
    {
        var left = 1.0 - Enumerable.Range(0, period).Sum(t => Arriving.Row(t)[trial]);
        return left > 1e-6 ? left : 0.0;
    }

    /// <summary>Gets the shares of the amount that arrive.</summary>
    internal PeriodRows Arriving { get; }

    internal void Fill(BlockDraws draws)
    {
        var trials = draws.Trials;
        _realised.Fill(draws, _realisedShare.AsSpan(0, trials));
        _delay.Fill(draws, _lateBy.AsSpan(0, trials));
        FillKept(draws);
        for (var t = 0; t < draws.Periods; t++)
        {
            var row = Arriving.Row(t);
            var mayBeCut = _fund.Clawback is { } clawback && t >= clawback.At.Index;
            for (var k = 0; k < trials; k++)
            {
                row[k] = _realisedShare[k] * Due(t, Math.Max(0.0, _lateBy[k] + _fund.LatePeriods)) * (mayBeCut ? _kept[k] : 1.0);
            }
        }
    }

    /// <summary>Gives the share due in a period when all comes late; a part of a period is split between two.</summary>
    private double Due(int period, double late)
    {
        var whole = (int)Math.Min(Math.Floor(late), _fund.Release.Length);
        var part = late - Math.Floor(late);
        var earlier = Release(period - whole);
        return part > 0.0 ? ((1.0 - part) * earlier) + (part * Release(period - whole - 1)) : earlier;
    }

    private double Release(int period) => period < 0 ? 0.0 : _fund.Release[period];

    private void FillKept(BlockDraws draws)
    {
        if (_fund.Clawback is not { } clawback || _cutShare is null)
        {
            return;
        }

        var kept = _kept.AsSpan(0, draws.Trials);
        var normals = _cutNormal.AsSpan(0, draws.Trials);
        _cutShare.Fill(draws, kept);
        draws.FillOnce(_cut, normals);
        for (var k = 0; k < kept.Length; k++)
        {
            kept[k] = NormalCdf.Of(-normals[k]) < clawback.Probability ? 1.0 - kept[k] : 1.0;
        }
    }
}
