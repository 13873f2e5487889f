using MathNet.Numerics.Statistics;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;

namespace WorkPlanSim.Simulation.Tests.Drivers;

/// <summary>50 000 trials: the standard error of a mean of standard normals is 0.0045, of a 5 % point 0.0095 standard deviations.</summary>
public class SeasonPathTests
{
    private const double Error = 0.0045;

    [Theory]
    [InlineData(0, 0.4, 0.7)]
    [InlineData(1, 0.05, 0.9)]
    [InlineData(2, 0.6, 0.62)]
    public void Workable_Interval_HasItsEndsAsQuantiles(int period, double low, double high)
    {
        // The share is monotone in the anomaly, so its 5 % point is at -1.645: five times 0.0095 on the logit.
        var path = Fill(Season());

        var spread = (Logit(high) - Logit(low)) / 3.29;

        Assert.Equal(Logit(low), Logit(DriverWorlds.Quantile(path.Workable, period, 0.05)), tolerance: 5.0 * 0.0095 * spread);
        Assert.Equal(Logit(high), Logit(DriverWorlds.Quantile(path.Workable, period, 0.95)), tolerance: 5.0 * 0.0095 * spread);
    }

    [Fact]
    public void Workable_Interval_IsCentredOnTheLogit()
    {
        var path = Fill(Season());

        var logits = path.Workable.Row(0).ToArray().Select(Logit).ToArray();

        Assert.Equal((Logit(0.4) + Logit(0.7)) / 2.0, logits.Average(), tolerance: 5.0 * Error * 0.38);
        Assert.Equal((Logit(0.7) - Logit(0.4)) / (2.0 * 1.6448536269514722), logits.StandardDeviation(), tolerance: 5.0 * Error * 0.38);
    }

    [Theory]
    [InlineData(3, 0.0)]
    [InlineData(4, 1.0)]
    [InlineData(5, 0.3)]
    public void Workable_Certain_StaysExactlySo(int period, double share)
    {
        var path = Fill(Season());

        Assert.All(path.Workable.Row(period).ToArray(), w => Assert.Equal(share, w));
    }

    [Theory]
    [InlineData(0, 1, 0.6)]
    [InlineData(1, 3, 0.36)]
    [InlineData(3, 4, 0.6)]
    [InlineData(0, 5, 0.07776)]
    public void Anomaly_Persistence_IsItsCorrelationFromMonthToMonth(int first, int second, double correlation)
    {
        var path = Fill(Season());

        var measured = Correlation.Pearson(path.Anomaly.Row(first).ToArray(), path.Anomaly.Row(second).ToArray());

        Assert.Equal(correlation, measured, tolerance: 5.0 * Error);
    }

    [Fact]
    public void Anomaly_OfAPersistentPath_StaysStandardNormal()
    {
        var path = Fill(Season());

        Assert.All(Enumerable.Range(0, 6), t =>
        {
            Assert.Equal(0.0, DriverWorlds.Mean(path.Anomaly, t), tolerance: 5.0 * Error);
            Assert.Equal(1.0, path.Anomaly.Row(t).ToArray().StandardDeviation(), tolerance: 5.0 * Error);
        });
    }

    [Fact]
    public void Anomaly_Shifted_IsWorseByThatMuchInThatMonth()
    {
        var calm = Fill(Season());

        var shifted = Fill(Season() with { AnomalyShift = [0.0, -1.0, 0.0, 0.0, 0.0, 0.0] });

        Assert.Equal(calm.Anomaly.Row(0).ToArray(), shifted.Anomaly.Row(0).ToArray());
        Assert.Equal(calm.Anomaly.Row(1).ToArray().Select(a => a - 1.0), shifted.Anomaly.Row(1).ToArray());
        Assert.Equal(calm.Anomaly.Row(2).ToArray(), shifted.Anomaly.Row(2).ToArray());
        Assert.Equal(
            Logit(calm.Workable.Row(1)[7]) - ((Logit(0.9) - Logit(0.05)) / (2.0 * 1.6448536269514722)),
            Logit(shifted.Workable.Row(1)[7]),
            9);
    }

    private static double Logit(double share) => Math.Log(share / (1.0 - share));

    private static Season Season() => new("season", Worlds.Title)
    {
        Persistence = 0.6,
        Workable =
        [
            ShareRange.From(0.4, 0.7), ShareRange.From(0.05, 0.9), ShareRange.From(0.6, 0.62),
            ShareRange.Certain(0.0), ShareRange.Certain(1.0), ShareRange.Certain(0.3),
        ],
    };

    private static SeasonPath Fill(Season season)
    {
        var inputs = DriverWorlds.Independent(Worlds.Months(6));
        var path = new SeasonPath(season, inputs, 6, DriverWorlds.Length);
        path.Fill(DriverWorlds.Begin(inputs, 6));
        return path;
    }
}
