using System.Collections.Immutable;
using CsCheck;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Tests.Allocation;

/// <summary>Random small plans in which money and posts matter, and questions about them.</summary>
internal static class AllocationPlans
{
    private const int Months = 3;

    private static readonly ImmutableSortedDictionary<string, double> None = new AllocationQuestion().AtLeast;

    /// <summary>Gets plans of 2 to 4 targets, two funds (the second for some targets only) and a team; in some, targets wait.</summary>
    internal static Gen<Plan> Any { get; } = Of(mayWait: true, most: 4);

    /// <summary>Gets plans in which no target feels what another is given.</summary>
    internal static Gen<Plan> Apart { get; } = Of(mayWait: false, most: 4);

    /// <summary>Gets such plans of 2 or 3 targets, few enough to look at every allocation.</summary>
    internal static Gen<Plan> FewApart { get; } = Of(mayWait: false, most: 3);

    /// <summary>Gets such plans of two targets, one fund and a team.</summary>
    internal static Gen<Plan> Pairs { get; } = Of(mayWait: false, most: 2).Select(plan => plan with
    {
        Funds = plan.Funds[..1],
        Targets = [.. plan.Targets.Select(t => t with { Budget = t.Budget.Remove("f1") })],
    });

    /// <summary>Gets a plan of 100: one target never meets its goal, whatever it is given, and has 60; the other costs up to 100.</summary>
    internal static Plan HopelessAndOpen => OneFund(
        100m, Costing("hopeless", 1e6, 60m), Costing("open", new Distribution.Uniform(0.0, 100.0), 40m));

    internal static Gen<AllocationQuestion> QuestionsOf(Plan plan) =>
        from objective in Gen.Int[0, 2]
        from limit in Gen.Int[0, 30]
        from isLimited in Gen.Bool
        from keep in Gen.Int[-2, plan.Targets.Length - 1]
        from demanded in Gen.Int[-2, plan.Targets.Length - 1]
        from wanted in Gen.Double[0.02, 0.9]
        from bounded in Gen.Int[-2, plan.Targets.Length - 1]
        from least in Gen.Int[0, 5]
        from room in Gen.Int[0, 20]
        from driver in Gen.Int[0, 2].Select(i => i < 2 ? "f0" : "team")
        select new AllocationQuestion((AllocationObjective)objective)
        {
            ChangeAtMost = isLimited ? new Money(limit) : null,
            Keep = keep < 0 ? [] : [plan.Targets[keep].Id],
            AtLeast = demanded < 0 ? None : None.Add(plan.Targets[demanded].Id, wanted),
            Bounds = bounded < 0 ? [] : [new GivenBound(plan.Targets[bounded].Id, driver, least, least + room)],
        };

    /// <summary>A month's target that costs a drawn amount and is met if it is given so much.</summary>
    internal static DeliverTarget Costing(string id, Distribution cost, decimal given, double weight = 1.0) =>
        new(id, AnalysisWorlds.Title, Period.FromIndex(0), 1.0)
        {
            Scope = 1.0,
            UnitCost = cost,
            StatedWeight = weight,
            Budget = ImmutableSortedDictionary<string, Money>.Empty.Add("fund", new Money(given)),
        };

    /// <summary>A plan of one month and one fund.</summary>
    internal static Plan OneFund(decimal amount, params ReadOnlySpan<Target> targets) => AnalysisWorlds.Plan(targets) with
    {
        Funds = [Fund("fund", amount, 1, [])],
    };

    internal static Fund Fund(string id, decimal amount, int periods, ImmutableArray<string> eligible) =>
        new(id, AnalysisWorlds.Title, new Money(amount))
        {
            Release = [.. Enumerable.Repeat(1.0 / periods, periods)],
            Eligible = eligible,
        };

    private static Gen<Plan> Of(bool mayWait, int most) =>
        from count in Gen.Int[2, most]
        from targets in Targets(count, mayWait)
        from free in Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 2])
        from refill in Gen.Int[1, 3]
        select new Plan(
            "test", AnalysisWorlds.Title, AnalysisWorlds.Months(Months), "万元",
            [
                Fund("f0", Given(targets, "f0") + free.Item1, Months, []),
                Fund("f1", Given(targets, "f1") + free.Item2, Months, ["target0", "target1"]),
            ],
            [
                new Team("team", AnalysisWorlds.Title, Math.Max(1, (int)Math.Ceiling(targets.Sum(t => t.Staff["team"].Value)) + free.Item3))
                {
                    Available = [.. Enumerable.Repeat(ShareRange.From(0.7, 0.95), Months)],
                    AttritionPerYear = 0.4,
                    RefillPeriods = refill,
                },
            ],
            [], [], targets);

    private static decimal Given(ImmutableArray<Target> targets, string fund) =>
        targets.Sum(t => t.Budget.GetValueOrDefault(fund).Amount);

    private static Gen<ImmutableArray<Target>> Targets(int count, bool mayWait) => Enumerable.Range(0, count).Aggregate(
        Gen.Const(ImmutableArray<Target>.Empty),
        (before, i) => from list in before from target in Deliver(i, mayWait) select list.Add(target));

    private static Gen<Target> Deliver(int index, bool mayWait) =>
        from goal in Gen.Int[1, 6]
        from cost in Gen.OneOf<Distribution>(
            Gen.Double[1.0, 6.0].Select(high => (Distribution)new Distribution.Uniform(0.5, high)),
            Gen.Double[0.5, 4.0].Select(mean => (Distribution)new Distribution.Exponential(mean)))
        from labour in Gen.Double[0.1, 1.5]
        from money in Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20])
        from halves in Gen.Int[1, 6]
        from weight in Gen.Int[0, 3]
        from mandatory in Gen.Bool
        from after in Gen.Int[-3, index - 1]
        select (Target)new DeliverTarget($"target{index}", AnalysisWorlds.Title, Period.FromIndex(Months - 1), goal)
        {
            Scope = goal,
            UnitCost = cost,
            UnitLabour = new Distribution.Uniform(0.5 * labour, 1.5 * labour),
            StatedWeight = weight,
            Mandatory = mandatory,
            After = mayWait && after >= 0 ? [new Predecessor($"target{after}", 0.5)] : [],
            Staff = ImmutableSortedDictionary<string, Fte>.Empty.Add("team", Fte.From(halves / 2.0)),
            Budget = ImmutableSortedDictionary<string, Money>.Empty
                .Add("f0", new Money(money.Item1)).Add("f1", new Money(index < 2 ? money.Item2 : 0)),
        };
}
