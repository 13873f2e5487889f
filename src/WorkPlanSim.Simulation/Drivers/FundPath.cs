using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Drivers;

/// <summary>The share of a fund's amount that arrives in each period.</summary>
/// <param name="fund">The fund.</param>
/// <param name="draws">What is drawn for it.</param>
/// <param name="periods">The number of periods.</param>
internal sealed class FundPath(Fund fund, FundDraws draws, int periods) : WorldPath($"fund {draws.Key} {KeyOf(fund)}", periods)
{
    /// <summary>Gets the fund's id.</summary>
    internal string FundId => fund.Id;

    /// <summary>Gets whether unspent money outlasts a year's end.</summary>
    internal bool IsCarriedOver => fund.Carryover;

    /// <summary>Gets what is uncertain of it: what arrives and, one by one, what that is made of.</summary>
    internal IEnumerable<DrawnPart> Drawn
    {
        get
        {
            var mayBeCut = fund.Clawback is { Probability: > 0.0 } clawback
                && (clawback.Probability < 1.0 || !draws.CutShare!.IsCertain);
            DrawnPart Part(string quantity, DrawnRhythm rhythm, Action<WorldBlock, Rows> fill) =>
                new(PlanInputs.OfFund(fund.Id, quantity), rhythm, fill);

            (bool IsUncertain, DrawnPart Part)[] parts =
            [
                (!draws.Realised.IsCertain, Part("realised", DrawnRhythm.Once, draws.Realised.Fill)),
                (!draws.Delay.IsCertain, Part("delay", DrawnRhythm.Once, draws.Delay.Fill)),
                (mayBeCut, Part("clawback", DrawnRhythm.Once, FillCut)),
                (true, Part("arrived", DrawnRhythm.RunningSum, Fill)),
            ];
            var uncertain = parts.Where(p => p.IsUncertain).Select(p => p.Part).ToList();
            return uncertain.Count > 1 ? uncertain : [];
        }
    }

    /// <summary>Fills the share of the amount that has arrived before a period.</summary>
    /// <param name="block">The block.</param>
    /// <param name="period">The period.</param>
    /// <param name="shares">Where to put it.</param>
    internal void FillArrived(WorldBlock block, int period, LaneRow shares)
    {
        shares.Fill(0f, block.Lanes);
        var arriving = block.Of(this);
        for (var t = 0; t < period; t++)
        {
            var row = arriving.Lanes(t);
            for (var k = 0; k < block.Lanes; k += LaneRow.Width)
            {
                shares[k] += row[k];
            }
        }
    }

    internal override void Fill(WorldBlock block, Rows rows)
    {
        var spare = block.Pool.Take();
        draws.Delay.Fill(block, spare);
        AddLate(spare.Lanes(), block.Lanes);
        FillDue(rows, spare.Lanes(), block.Lanes);
        draws.Realised.Fill(block, spare);
        Scale(rows, 0, spare.Lanes(), block.Lanes);
        if (fund.Clawback is { } clawback)
        {
            FillKept(block, clawback.Probability, spare);
            Scale(rows, clawback.At.Index, spare.Lanes(), block.Lanes);
        }

        block.Pool.Return(spare);
    }

    private static string KeyOf(Fund fund) => string.Join(
        ' ',
        [$"{fund.LatePeriods:R}", $"{fund.Clawback?.At.Index} {fund.Clawback?.Probability:R}", .. fund.Release.Select(r => $"{r:R}")]);

    private void AddLate(LaneRow delay, int lanes)
    {
        var late = All((float)fund.LatePeriods);
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            delay[k] = Max(Lane.Zero, delay[k] + late);
        }
    }

    /// <summary>
    /// What is released in one period comes so much later; a part of a period is split between two. So what was to come j
    /// periods ago weighs max(0, 1 - |late - j|).
    /// </summary>
    private void FillDue(Rows rows, LaneRow late, int lanes)
    {
        for (var t = 0; t < Count; t++)
        {
            rows.Lanes(t).Fill(0f, lanes);
        }

        var latest = Latest(late, lanes);
        for (var j = 0; j < Count && j < latest + 1f; j++)
        {
            for (var t = j; t < Count; t++)
            {
                var released = (float)fund.Release[t - j];
                if (released == 0f)
                {
                    continue;
                }

                var row = rows.Lanes(t);
                for (var k = 0; k < lanes; k += LaneRow.Width)
                {
                    var weight = Max(Lane.Zero, All(1f) - Vector256.Abs(late[k] - All(j)));
                    row[k] = Fma(weight, All(released), row[k]);
                }
            }
        }
    }

    private static float Latest(LaneRow late, int lanes)
    {
        var latest = Lane.Zero;
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            latest = Max(latest, late[k]);
        }

        var largest = 0f;
        for (var i = 0; i < LaneRow.Width; i++)
        {
            largest = Math.Max(largest, latest[i]);
        }

        return largest;
    }

    private void Scale(Rows rows, int from, LaneRow factors, int lanes)
    {
        for (var t = from; t < Count; t++)
        {
            var row = rows.Lanes(t);
            for (var k = 0; k < lanes; k += LaneRow.Width)
            {
                row[k] *= factors[k];
            }
        }
    }

    /// <summary>Fills the share that a clawback takes: 0 where none comes.</summary>
    private void FillCut(WorldBlock block, Rows rows)
    {
        FillKept(block, fund.Clawback!.Probability, rows);
        var share = rows.Lanes();
        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            share[k] = All(1f) - share[k];
        }
    }

    /// <summary>Fills the share that a clawback leaves: it comes where Φ(-z) is below its probability.</summary>
    private void FillKept(WorldBlock block, double probability, Rows rows)
    {
        draws.CutShare!.Fill(block, rows);
        var share = rows.Lanes();
        var normals = block.Pool.Take();
        var cut = normals.Lanes();
        var threshold = All(Threshold.Above(probability));
        block.FillOnce(draws.Cut, cut);
        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            share[k] = All(1f) - (Vector256.GreaterThan(cut[k], threshold) & share[k]);
        }

        block.Pool.Return(normals);
    }
}
