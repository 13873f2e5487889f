using MathNet.Numerics.Distributions;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Benchmarks.Peers;

/// <summary>The drivers of one trial, as the scalar peer draws them.</summary>
internal sealed class ScalarDrivers
{
    private const double Point95 = 1.6448536269514722;

    private readonly Plan _plan;
    private readonly (double Centre, double Spread)[][] _seasonLaws;
    private readonly (double Centre, double Spread)[][] _teamLaws;

    internal ScalarDrivers(Plan plan)
    {
        _plan = plan;
        _seasonLaws = [.. plan.Seasons.Select(s => s.Workable.Select(Law).ToArray())];
        _teamLaws = [.. plan.Teams.Select(t => t.Available.Select(Law).ToArray())];
        Arriving = new double[plan.Calendar.Count];
        Workable = [.. plan.Seasons.Select(_ => new double[plan.Calendar.Count])];
        Present = [.. plan.Teams.Select(_ => new double[plan.Calendar.Count])];
    }

    /// <summary>Gets the share of the fund that arrives in each period.</summary>
    internal double[] Arriving { get; }

    /// <summary>Gets the share of each period that each season leaves.</summary>
    internal double[][] Workable { get; }

    /// <summary>Gets the share of each team that is there in each period.</summary>
    internal double[][] Present { get; }

    internal void Draw(Random random)
    {
        for (var s = 0; s < Workable.Length; s++)
        {
            DrawShares(random, _plan.Seasons[s].Persistence, _seasonLaws[s], Workable[s]);
        }

        for (var i = 0; i < Present.Length; i++)
        {
            DrawShares(random, _plan.Teams[i].Persistence, _teamLaws[i], Present[i]);
        }

        DrawFund(random, _plan.Funds[0]);
    }

    private static (double Centre, double Spread) Law(ShareRange share)
    {
        var low = Math.Log(share.Low / (1.0 - share.Low));
        var high = Math.Log(share.High / (1.0 - share.High));
        return ((low + high) / 2.0, (high - low) / (2.0 * Point95));
    }

    private static void DrawShares(
        Random random, double persistence, (double Centre, double Spread)[] laws, double[] shares)
    {
        var (anomaly, fresh) = (0.0, Math.Sqrt(1.0 - (persistence * persistence)));
        for (var t = 0; t < shares.Length; t++)
        {
            var normal = Normal.Sample(random, 0.0, 1.0);
            anomaly = t == 0 ? normal : (persistence * anomaly) + (fresh * normal);
            shares[t] = 1.0 / (1.0 + Math.Exp(-(laws[t].Centre + (laws[t].Spread * anomaly))));
        }
    }

    private void DrawFund(Random random, Fund fund)
    {
        var (realised, delay) = ((Distribution.Normal)fund.Realised, (Distribution.Triangular)fund.Delay);
        var factor = Math.Max(0.0, Normal.Sample(random, realised.Mean, realised.StandardDeviation));
        var late = Triangular.Sample(random, delay.Low, delay.High, delay.Mode);
        var whole = (int)late;
        var part = late - whole;
        for (var t = 0; t < Arriving.Length; t++)
        {
            var onTime = t >= whole ? (1.0 - part) * fund.Release[t - whole] : 0.0;
            var later = t > whole ? part * fund.Release[t - whole - 1] : 0.0;
            Arriving[t] = factor * (onTime + later);
        }
    }
}
