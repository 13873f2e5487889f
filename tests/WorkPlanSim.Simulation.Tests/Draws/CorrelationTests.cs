using WorkPlanSim.Simulation.Tests.Reference.Draws;
using MathNet.Numerics.Statistics;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;
using WorkPlanSim.Simulation.Tests.Drivers;
using WorkPlanSim.Simulation.Tests.Processes;
using Rank = WorkPlanSim.Domain.Uncertainty.Correlation;

namespace WorkPlanSim.Simulation.Tests.Draws;

/// <summary>Spearman's rank correlation of 50 000 draws: its standard error is at most 0.0047, the tolerance 0.023.</summary>
public class CorrelationTests
{
    private const double Tolerance = 0.023;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(11)]
    public void PathOf_TwoSeasonsOfDifferentPersistence_HaveTheStatedRankInEachPeriod(int period)
    {
        var (draws, inputs) = Begin(new Rank("seasons/wet", "seasons/dry", 0.6));

        var wet = draws.PathOf(inputs.PerPeriod("seasons/wet", 0.8)).Row(period);
        var dry = draws.PathOf(inputs.PerPeriod("seasons/dry", 0.1)).Row(period);

        Assert.Equal(0.6, Correlation.Spearman(wet.ToArray(), dry.ToArray()), tolerance: Tolerance);
    }

    [Fact]
    public void PathOf_CorrelatedSeasons_KeepTheirPersistence()
    {
        var (draws, inputs) = Begin(new Rank("seasons/wet", "seasons/dry", 0.6));

        var dry = draws.PathOf(inputs.PerPeriod("seasons/dry", 0.1));
        var wet = draws.PathOf(inputs.PerPeriod("seasons/wet", 0.8));

        Assert.Equal(0.8, Correlation.Pearson(wet.Row(5).ToArray(), wet.Row(6).ToArray()), tolerance: Tolerance);
        Assert.Equal(0.1, Correlation.Pearson(dry.Row(5).ToArray(), dry.Row(6).ToArray()), tolerance: Tolerance);
        Assert.Equal(1.0, dry.Row(6).ToArray().StandardDeviation(), tolerance: Tolerance);
    }

    [Fact]
    public void PathOf_SeasonAndSecondment_HaveTheStatedRank()
    {
        var (draws, inputs) = Begin(new Rank("seasons/wet", "teams/team/secondments/flood", -0.5));

        var wet = draws.PathOf(inputs.PerPeriod("seasons/wet", 0.8)).Row(3);
        var flood = draws.PathOf(inputs.PerPeriod("teams/team/secondments/flood", 0.0)).Row(3);

        Assert.Equal(-0.5, Correlation.Spearman(wet.ToArray(), flood.ToArray()), tolerance: Tolerance);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(-0.4)]
    public void Present_SecondmentThatGoesWithASeason_BeginsWhereTheAnomalyIsHigh(double rank)
    {
        // In July: begun where the event's normal is above Φ⁻¹(0.8) = 0.8416, so there the season's mean is r φ(0.8416) / 0.2,
        // r = 2 sin(π rank / 6) and φ the density. The standard error is 1 / √10 000.
        var plan = Plan() with { Correlations = [new Rank("seasons/wet", "teams/team/secondments/flood", rank)] };
        var inputs = new InputDraws(plan);
        var draws = DriverWorlds.Begin(inputs, 12);
        var team = new TeamPath(plan.Teams[0], plan.Calendar, inputs, new QuantityLaws(), DriverWorlds.Length);
        team.Fill(draws);

        var wet = draws.PathOf(inputs.PerPeriod("seasons/wet", 0.8)).Row(6).ToArray();
        var away = team.Present.Row(6).ToArray().Zip(wet).Where(k => k.First < 0.75).Average(k => k.Second);

        Assert.Equal(2.0 * Math.Sin(Math.PI * rank / 6.0) * 0.27996 / 0.2, away, tolerance: 0.05);
    }

    [Fact]
    public void FillOnce_CostsOfTwoTargets_HaveTheStatedRank()
    {
        var (draws, inputs) = Begin(new Rank("targets/a/unitCost", "targets/b/unitCost", 0.7));

        Assert.Equal(0.7, Correlation.Spearman(Once(draws, inputs, "targets/a/unitCost"), Once(draws, inputs, "targets/b/unitCost")), tolerance: Tolerance);
    }

    [Theory]
    [InlineData("wet", 0.8)]
    [InlineData("dry", 0.1)]
    public void FillOnce_CostAndSeason_AreCorrelatedThroughTheAverage(string season, double persistence)
    {
        var (draws, inputs) = Begin(new Rank($"seasons/{season}", "targets/a/unitCost", -0.6));

        var path = draws.PathOf(inputs.PerPeriod($"seasons/{season}", persistence));
        var average = new double[DriverWorlds.Length];
        for (var k = 0; k < average.Length; k++)
        {
            average[k] = Enumerable.Range(0, 12).Average(t => path.Row(t)[k]);
        }

        Assert.Equal(-0.6, Correlation.Spearman(average, Once(draws, inputs, "targets/a/unitCost")), tolerance: Tolerance);
    }

    [Fact]
    public void FillOnce_SeveralAtOnce_AllHold()
    {
        var (draws, inputs) = Begin(
            new Rank("seasons/wet", "seasons/dry", 0.5),
            new Rank("seasons/wet", "targets/a/unitCost", -0.4),
            new Rank("seasons/dry", "targets/b/unitCost", -0.3),
            new Rank("targets/a/unitCost", "targets/b/unitCost", 0.3));

        var (a, b) = (Once(draws, inputs, "targets/a/unitCost"), Once(draws, inputs, "targets/b/unitCost"));

        Assert.Equal(0.3, Correlation.Spearman(a, b), tolerance: Tolerance);
        Assert.Equal(1.0, a.StandardDeviation(), tolerance: Tolerance);
        Assert.Equal(1.0, b.StandardDeviation(), tolerance: Tolerance);
    }

    [Fact]
    public void FillOnce_ADriverCorrelatedWithATarget_KeepsItsDraws()
    {
        // Rule 1: what a target does never moves a driver.
        var (draws, inputs) = Begin(new Rank("seasons/wet", "targets/a/unitCost", -0.4));
        var alone = DriverWorlds.Independent(Worlds.Months(12));
        var path = new PathDraw(alone.PerPeriod("seasons/wet", 0.8), DriverWorlds.Length);
        path.Begin(DriverWorlds.Begin(alone, 12));

        Assert.Equal(path.Next(0).ToArray(), draws.PathOf(inputs.PerPeriod("seasons/wet", 0.8)).Row(0).ToArray());
        Assert.Equal(path.Next(1).ToArray(), draws.PathOf(inputs.PerPeriod("seasons/wet", 0.8)).Row(1).ToArray());
    }

    private static double[] Once(BlockDraws draws, InputDraws inputs, string name)
    {
        var normals = new double[DriverWorlds.Length];
        draws.FillOnce(inputs.PerTrial(name), normals);
        return normals;
    }

    private static (BlockDraws Draws, InputDraws Inputs) Begin(params Rank[] ranks)
    {
        var inputs = new InputDraws(Plan() with { Correlations = [.. ranks] });
        return (DriverWorlds.Begin(inputs, 12), inputs);
    }

    private static Plan Plan() => Worlds.Plan(
        12,
        DeliverClosedFormTests.Paid(1.0, 1.0) with { Id = "a" },
        DeliverClosedFormTests.Paid(1.0, 1.0) with { Id = "b" }) with
    {
        Seasons = [Season("wet", 0.8), Season("dry", 0.1)],
        Teams = [Worlds.Team("team", 4, 12) with { Secondments = [new("flood", [7], 0.2, 0.5, 1)] }],
    };

    private static Season Season(string id, double persistence) => new(id, Worlds.Title)
    {
        Persistence = persistence,
        Workable = [.. Enumerable.Repeat(ShareRange.From(0.4, 0.7), 12)],
    };
}
