using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Tests.Allocation;

/// <summary>
/// Shadow prices of plans whose best value is a known function of the money: V(M + 10) - V(M). On fresh trials there are twice as many as
/// in sample; a difference of shares near 0.1 has a standard error below 0.003 there, and 0.012 is four of them.
/// </summary>
public sealed class ShadowPriceTests
{
    private const int Trials = 10_000;
    private const double Tolerance = 0.012;

    /// <summary>
    /// Costs up to 110 and up to 55, both uniform: the cheap one has all its 55 first, and what is beyond adds 1/110 a unit, by its
    /// weight: 10 more add 10/110. With a weight of 3 the dear one comes first, and 10 more give it all that it lacks of 110.
    /// </summary>
    [Theory]
    [InlineData(1.0, 10.0 / 110.0)]
    [InlineData(3.0, 30.0 / 110.0)]
    public void Prices_OfAFundThatTwoTargetsShare_AreWhatItsLastMoneyAdds(double weight, double price)
    {
        var answer = Found(AllocationPlans.OneFund(
            100m,
            AllocationPlans.Costing("dear", new Distribution.Uniform(0.0, 110.0), 50m, weight),
            AllocationPlans.Costing("cheap", new Distribution.Uniform(0.0, 55.0), 50m)));

        AssertPrice(price, 10m, Assert.Single(answer.Prices), weight);
    }

    /// <summary>With costs P(above b) = a/b the least sum of misses is R²/M with R = Σ √a: a price that falls with M.</summary>
    [Fact]
    public void Prices_WhereTheBestIsByALaw_FallAsItsSlopeDoes()
    {
        double[] scales = [4.0, 16.0];
        var square = Math.Pow(scales.Sum(Math.Sqrt), 2.0);
        double Price(decimal money) => (square / (double)money) - (square / ((double)money + 10.0));

        foreach (var money in new[] { 60m, 120m })
        {
            var answer = Found(AllocationPlans.OneFund(
                money, [.. scales.Select((a, i) => (Target)AllocationPlans.Costing($"t{i}", Inverse(a), money / 2m))]));

            AssertPrice(Price(money), 10m, Assert.Single(answer.Prices), 1.0);
        }
    }

    /// <summary>
    /// Work that takes up to 5 months of one person, uniform, is done within the one month by n posts with probability n/5: a post is
    /// worth a fifth, until there are 5.
    /// </summary>
    [Theory]
    [InlineData(2, 0.2)]
    [InlineData(5, 0.0)]
    public void Prices_OfATeam_AreWhatAPostAdds(int posts, double price)
    {
        var work = new DeliverTarget("work", AnalysisWorlds.Title, Period.FromIndex(0), 1.0)
        {
            Scope = 1.0,
            UnitLabour = new Distribution.Uniform(0.0, 5.0),
            Staff = AllocationPlans.Costing("x", 0.0, 0m).Staff.Add("team", Fte.From(posts)),
        };

        var answer = Found(AnalysisWorlds.Plan(work) with
        {
            Teams = [new Team("team", AnalysisWorlds.Title, posts) { Available = [ShareRange.Certain(1.0)] }],
        });

        AssertPrice(price, 1m, Assert.Single(answer.Prices), 1.0);
        Assert.Equal(price > 0.0, answer.Prices[0].Fresh.IsSignificant);
    }

    /// <summary>All mandatory at once: x/110 · y/55 with x = y = 50, and with 110 in all y has its 55, and x the same.</summary>
    [Fact]
    public void Prices_OfAllMandatoryAtOnce_AreDifferencesOfTheirProbability()
    {
        var plan = AllocationPlans.OneFund(
            100m,
            AllocationPlans.Costing("dear", new Distribution.Uniform(0.0, 110.0), 50m),
            AllocationPlans.Costing("cheap", new Distribution.Uniform(0.0, 55.0), 50m));

        var answer = Found(
            plan with { Targets = [.. plan.Targets.Select(t => t with { Mandatory = true })] }, AllocationObjective.AllMandatory);

        AssertPrice((55.0 / 110.0) - (50.0 * 50.0 / 110.0 / 55.0), 10m, Assert.Single(answer.Prices), 1.0);
    }

    private static void AssertPrice(double expected, decimal more, DriverPrice price, double weight)
    {
        Assert.Equal(more, price.More);
        Assert.Equal(expected, price.Fresh.Difference, Tolerance * weight);
        Assert.Equal(expected, price.InSample, 1.5 * Tolerance * weight);
    }

    private static Distribution Inverse(double scale) =>
        new Distribution.Empirical([.. Enumerable.Range(0, 2000).Select(k => scale * 2000.0 / (1999.5 - k))]);

    private static AllocationAnswer Found(Plan plan, AllocationObjective objective = AllocationObjective.WeightedMet) =>
        Assert.IsType<AllocationOutcome.Found>(AllocationOptimiser.Optimise(
            new TrialRuns(plan, 1, Trials, 1), new AllocationQuestion(objective), null, CancellationToken.None)).Answer;
}
