using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Tests.Coverage;

/// <summary>Plans of a year whose probabilities are known without simulating.</summary>
internal static class CoverageWorlds
{
    private static readonly Period December = Period.FromIndex(11);

    /// <summary>Gets the plans of one target with the probability that it is met, by name.</summary>
    internal static IReadOnlyDictionary<string, (Plan Plan, double Probability)> All { get; } =
        new Dictionary<string, (Plan, double)>(StringComparer.Ordinal)
        {
            [nameof(Even)] = Even(),
            [nameof(Likely)] = Likely(),
            [nameof(Unlikely)] = Unlikely(),
        };

    /// <summary>
    /// Gets a plan that needs 90 of the 100 that one fund gives, and the scenario in which another gives
    /// them. The first brings a uniform share of [0.8, 1.1], so enough with 2/3; the second one of [0.8, 1.0]
    /// of its own, so enough with 1/2.
    /// </summary>
    internal static (Plan Plan, Scenario Moved) TwoFunds { get; } = (
        Year(Paid(90.0, 1.0)) with
        {
            Funds =
            [
                Fund("one") with { Realised = new Distribution.Uniform(0.8, 1.1) },
                Fund("other") with { Realised = new Distribution.Uniform(0.8, 1.0) },
            ],
        },
        new Scenario("moved", AnalysisWorlds.Title,
        [
            new Change.OfBudget("one", "target", AmountRule.Set, 0.0),
            new Change.OfBudget("other", "target", AmountRule.Set, 100.0),
        ]));

    /// <summary>
    /// Gets the share of trials that the scenario with the other fund gains, 1/2 · 1/3, and that it loses,
    /// 2/3 · 1/2.
    /// </summary>
    internal static (double Gained, double Lost) Turned { get; } = (1.0 / 6.0, 1.0 / 3.0);

    /// <summary>
    /// Gets a plan of the even and the unlikely target, both mandatory, of weights 1 and 3, and the scenario that
    /// halves the second one's incidents: no incident with e^-2.
    /// </summary>
    internal static (Plan Plan, Scenario Safer) TwoTargets { get; } = (
        Even().Plan with
        {
            Targets =
            [
                Even().Plan.Targets[0] with { Id = "even", Mandatory = true },
                Unlikely().Plan.Targets[0] with { Id = "unlikely", Mandatory = true, StatedWeight = 3.0 },
            ],
        },
        new Scenario("safer", AnalysisWorlds.Title,
        [
            new Change.OfTarget("unlikely", [new TargetSetting.ToSeries("rate", [.. Enumerable.Repeat(1.0 / 6.0, 12)])]),
        ]));

    /// <summary>Growth whose log is normal with mean 0.05 and sd 0.1 is at least 5 %: about 0.505.</summary>
    internal static (Plan Plan, double Probability) Even() => (
        Year(new GrowTarget("target", AnalysisWorlds.Title, December, 0.05)
        {
            Down = false,
            Trend = 0.05,
            Volatility = 0.1,
        }),
        Phi((0.05 - Math.Log(1.05)) / 0.1));

    /// <summary>
    /// 100 buy 6.75 units where one costs at most 100 / 6.75; the log of the cost is normal, 90 % of it from
    /// ln 8 to ln 16: about 0.9.
    /// </summary>
    internal static (Plan Plan, double Probability) Likely() => (
        Year(Paid(6.75, new Distribution.Interval(8.0, 16.0))) with { Funds = [Fund("one")] },
        Phi(Math.Log(100.0 / 6.75 / Math.Sqrt(8.0 * 16.0)) * 2.0 * 1.6448536269514722 / Math.Log(2.0)));

    /// <summary>
    /// No incident in a year of four on average, a third of one a month: e^-4, about 0.018.
    /// </summary>
    internal static (Plan Plan, double Probability) Unlikely() => (
        Year(new PreventTarget("target", AnalysisWorlds.Title, December, 0)
        {
            Rate = [.. Enumerable.Repeat(1.0 / 3.0, 12)],
        }),
        Math.Exp(-4.0));

    private static Plan Year(Target target) =>
        AnalysisWorlds.Plan(target) with { Calendar = AnalysisWorlds.Months(12) };

    private static DeliverTarget Paid(double goal, Distribution cost) =>
        new("target", AnalysisWorlds.Title, December, goal)
        {
            Scope = goal,
            UnitCost = cost,
            Budget = ImmutableSortedDictionary<string, Money>.Empty.Add("one", new Money(100m)),
        };

    private static Fund Fund(string id) => new(id, AnalysisWorlds.Title, new Money(100m))
    {
        Release = [.. Enumerable.Repeat(1.0 / 12.0, 12)],
    };

    private static double Phi(double z) => Normal.CDF(0.0, 1.0, z);
}
