using MathNet.Numerics.Distributions;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Tests.Processes;

/// <summary>Steps of exponential length; tolerance 5 √(p (1 - p) / n), n = 200 000.</summary>
public class MilestoneTests
{
    private static readonly Distribution FourMonths = new Distribution.Exponential(4.0);

    [Fact]
    public void Milestone_Series_IsErlang() =>
        ClosedForm.Holds(
            Gamma.CDF(3.0, 0.25, 12.0), Plan(Step("a"), Step("b") with { After = ["a"] }, Step("c") with { After = ["b"] }));

    [Fact]
    public void Milestone_Parallel_IsTheMaximum() =>
        ClosedForm.Holds(Math.Pow(1.0 - Math.Exp(-3.0), 3.0), Plan(Step("a"), Step("b"), Step("c")));

    [Fact]
    public void Milestone_Bridge_MeetsTheExactDistribution()
    {
        // Five steps of mean 4; 3 and 4 after 1, 5 after 2 and 3 (the bridge of Wheatstone); 12 months are three means.
        ClosedForm.Holds(BridgeBy(3.0), Plan(Bridge(FourMonths)));
    }

    [Fact]
    public void Milestone_Bridge_HasAMeanOf83Over24()
    {
        // Mean step 20 of 520 weeks: the finish is seen to a week, so add half of one. The sd of the finish is about 1.6 means:
        // tolerance 5 · 1.6 / √20 000 = 0.057.
        var plan = Plan(Bridge(new Distribution.Exponential(20.0))) with { Calendar = Worlds.Weeks(520), Funds = [], Teams = [], Seasons = [] };
        plan = plan with { Targets = [plan.Targets[0] with { Deadline = Worlds.At(519) }] };

        var variant = Worlds.Simulate(plan, 20_000).Variants[0];
        var mean = Enumerable.Range(0, 520).Sum(t => (t + 0.5) * variant.FinishedIn(t)) / 20_000.0 / 20.0;

        Assert.Equal(83.0 / 24.0, mean, tolerance: 0.057);
        Assert.Equal(83.0 / 24.0, ClosedForm.Integral(0.0, 30.0, t => 1.0 - BridgeBy(t), 200), 2);
    }

    [Fact]
    public void Milestone_Season_SlowsTheStep() =>
        ClosedForm.Holds(1.0 - Math.Exp(-1.5), Plan(Step("a") with { SeasonId = "half" }));

    [Fact]
    public void Milestone_SeasonOfTheTarget_SlowsStepsWithoutTheirOwn()
    {
        var plan = Plan(Step("a"));

        ClosedForm.Holds(1.0 - Math.Exp(-1.5), plan with { Targets = [plan.Targets[0] with { SeasonId = "half" }] });
    }

    [Theory]
    [InlineData(4.0, 0.5)]
    [InlineData(2.0, 1.0)]
    [InlineData(1.0, 1.0)]
    public void Milestone_Staff_GoesAtTheShareOfPostsPresent(double needed, double rate)
    {
        var plan = Plan(Step("a") with { Staff = needed });
        plan = plan with { Targets = [plan.Targets[0] with { Staff = Worlds.Staff("team", 2.0) }] };

        ClosedForm.Holds(1.0 - Math.Exp(-3.0 * rate), plan);
    }

    [Fact]
    public void Milestone_Cost_WaitsForTheCash()
    {
        // 100 a year: 50 are there at the start of June, which leaves seven months.
        var plan = Plan(Step("a") with { Cost = 50.0 });
        plan = plan with { Targets = [plan.Targets[0] with { Budget = Worlds.Budget("fund", 100m) }] };

        var tally = Worlds.Simulate(plan, 1000);

        ClosedForm.Holds(1.0 - Math.Exp(-7.0 / 4.0), plan);
        Assert.Equal(50.0, tally.Variants[0].MeanSpent(1000), 3);
    }

    [Theory]
    [InlineData("early", 1.0)]
    [InlineData("late", 0.0)]
    public void Milestone_CashForOneOfTwo_GoesToTheOneWhoseTurnComesFirst(string final, double probability)
    {
        // January brings 8.33.
        var plan = Plan(
            Step("late") with { Takes = 0.1, After = ["long"], Cost = 8.0 },
            Step("early") with { Takes = 0.1, After = ["short"], Cost = 8.0 },
            Step("long") with { Takes = 0.6 },
            Step("short") with { Takes = 0.3 });
        var target = (MilestoneTarget)plan.Targets[0] with
        {
            Budget = Worlds.Budget("fund", 100m),
            FinalStep = final,
            Deadline = Worlds.At(0),
        };

        Assert.Equal(probability, Worlds.ProbabilityOfFirst(plan with { Targets = [target] }, 100));
    }

    [Fact]
    public void Milestone_StepStart_IsNotBeforeItsPeriod() =>
        ClosedForm.Holds(1.0 - Math.Exp(-2.0), Plan(Step("a") with { Start = Worlds.At(4) }));

    [Fact]
    public void Milestone_Lead_ComesFirst()
    {
        var plan = Plan(Step("a"));

        ClosedForm.Holds(1.0 - Math.Exp(-9.5 / 4.0), plan with { Targets = [plan.Targets[0] with { Lead = 2.5 }] });
    }

    [Fact]
    public void Milestone_FinalStep_IsTheOnlyOneThatCounts()
    {
        var plan = Plan(Step("a"), Step("b") with { After = ["a"] }, Step("c") with { Takes = 100.0 });

        ClosedForm.Holds(
            Gamma.CDF(2.0, 0.25, 12.0),
            plan with { Targets = [(MilestoneTarget)plan.Targets[0] with { FinalStep = "b" }] });
    }

    [Fact]
    public void Milestone_Window_IsFromItsFirstDayToItsLast()
    {
        // From April to June: P(3 ≤ T ≤ 6).
        var plan = Plan(Step("a"));

        ClosedForm.Holds(
            Math.Exp(-0.75) - Math.Exp(-1.5),
            plan with { Targets = [(MilestoneTarget)plan.Targets[0] with { Window = new PeriodWindow(Worlds.At(3), Worlds.At(5)) }] });
    }

    [Theory]
    [InlineData(2)]
    [InlineData(11)]
    public void Milestone_LengthEqualToTheTime_IsMetWhateverTheRounding(int deadline)
    {
        // 0.1 · 3 of a month is 0.30000000000000004; ten times over it is 3 and a bit.
        var takes = 0.1 * 3.0 * 10.0 / 3.0 * (deadline + 1);
        var plan = Plan(Step("a") with { Takes = takes / 3.0 }, Step("b") with { Takes = takes * 2.0 / 3.0, After = ["a"] });

        Assert.Equal(1.0, Worlds.ProbabilityOfFirst(plan with { Targets = [plan.Targets[0] with { Deadline = Worlds.At(deadline) }] }, 100));
        Assert.Equal(1.0, Worlds.ProbabilityOfFirst(
            Plan(Step("a") with { Takes = Math.BitIncrement(deadline + 1.0) }) is var one
                ? one with { Targets = [one.Targets[0] with { Deadline = Worlds.At(deadline) }] } : plan, 100));
    }

    private static MilestoneStep Step(string id) => new(id, FourMonths);

    private static MilestoneStep[] Bridge(Distribution takes) =>
    [
        new("s1", takes),
        new("s2", takes),
        new("s3", takes) { After = ["s1"] },
        new("s4", takes) { After = ["s1"] },
        new("s5", takes) { After = ["s2", "s3"] },
    ];

    /// <summary>
    /// Gives P(T ≤ t) of the bridge of unit exponentials: given step 1 takes x, the rest is X4 ≤ t - x and M + X5 ≤ t, where
    /// M = max(X2, x + X3) has the density e^-m (1 - e^(x-m)) + (1 - e^-m) e^(x-m) above x.
    /// </summary>
    private static double BridgeBy(double t) => ClosedForm.Integral(
        0.0,
        t,
        x => Math.Exp(-x) * (1.0 - Math.Exp(x - t)) * ClosedForm.Integral(
            x,
            t,
            m => ((Math.Exp(-m) * (1.0 - Math.Exp(x - m))) + ((1.0 - Math.Exp(-m)) * Math.Exp(x - m))) * (1.0 - Math.Exp(m - t)),
            200),
        200);

    private static Plan Plan(params MilestoneStep[] steps) =>
        Worlds.Plan(12, new MilestoneTarget("target", Worlds.Title, Worlds.At(11), [.. steps])) with
        {
            Funds = [Worlds.Fund("fund", 100m, 12)],
            Teams = [Worlds.Team("team", 2, 12)],
            Seasons = [new("half", Worlds.Title) { Workable = [.. Enumerable.Repeat(ShareRange.Certain(0.5), 12)] }],
        };
}
