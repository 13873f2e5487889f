using System.Collections.Immutable;
using CsCheck;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Tests;

/// <summary>Random plans of all kinds of target, with two funds, two teams, two seasons, waiting and composites.</summary>
internal static class PlanGen
{
    private static readonly Gen<Distribution> Positive = Gen.OneOf<Distribution>(
        Gen.Double[0.1, 3.0].Select(x => (Distribution)x),
        Gen.Select(Gen.Double[0.1, 1.0], Gen.Double[1.1, 3.0]).Select((l, h) => (Distribution)new Distribution.Interval(l, h)),
        Gen.Select(Gen.Double[0.0, 1.0], Gen.Double[1.1, 3.0]).Select((l, h) => (Distribution)new Distribution.Uniform(l, h)),
        Gen.Double[0.2, 2.0].Select(m => (Distribution)new Distribution.Exponential(m)),
        Gen.Double[0.2, 3.0].Select(m => (Distribution)new Distribution.Poisson(m)));

    private static readonly Gen<Productivity> Pace = Gen.Select(
        OneOf(0.0, 0.2), OneOf(0.0, 0.3)).Select((s, n) => new Productivity(s, n));

    private static readonly Gen<Need> Needs = Gen.Select(
        OneOf<double?>(null, 0.0, 1.0, 5.0), OneOf<double?>(null, 0.5, 3.0)).Select((c, l) => new Need(c, l));

    /// <summary>Gets plans of 1 to 14 months or weeks and 1 to 12 targets; two in three are of months.</summary>
    internal static Gen<Plan> Plans { get; } =
        from weekly in Gen.Int[0, 2]
        from periods in Gen.Int[1, 14]
        from count in Gen.Int[1, 12]
        let calendar = weekly == 0 ? Worlds.Weeks(periods) : Worlds.Months(periods)
        from plan in OfSize(calendar, count)
        select plan;

    /// <summary>Gets the same plans under one to three standing rules, some with money and posts that move on a date too.</summary>
    internal static Gen<Plan> Ruled { get; } =
        from plan in Plans.Where(p => p.Calendar.Count > 1 && p.Targets.Length > 1)
        from rules in Rule(plan.Calendar.Count).Array[1, 3]
        from moves in Move(plan).Array[0, 2]
        from isLively in Gen.Int[0, 2]
        select plan with
        {
            Targets =
            [
                .. plan.Targets.Select(WithWholeHundredths)
                    .Select(t => isLively > 0 && t is DeliverTarget deliver ? Lively(deliver, plan.Calendar.Last) : t),
            ],
            Rules = [.. rules],
            DatedMoves = [.. moves],
        };

    internal static Gen<Plan> OfSize(PlanCalendar calendar, int count) =>
        from targets in TargetsOf(calendar.Count, count)
        from funds in Gen.Select(Fund("f0", calendar.Count), Fund("f1", calendar.Count))
        from teams in Gen.Select(Team("t0", calendar.Count), Team("t1", calendar.Count))
        from seasons in Gen.Select(Season("s0", calendar.Count), Season("s1", calendar.Count))
        select new Plan(
            "test", Worlds.Title, calendar, "万元",
            [funds.Item1, funds.Item2], [teams.Item1, teams.Item2], [seasons.Item1, seasons.Item2], [], [.. targets]);

    // Posts are shared out in proportion to posts, which 1e-50 of a post, nothing in single precision, would be taken for.
    private static Target WithWholeHundredths(Target target) => target with
    {
        Staff = target.Staff.ToImmutableSortedDictionary(s => s.Key, s => Fte.From(Math.Round(s.Value.Value, 2)), StringComparer.Ordinal),
    };

    // Of what waits, is due at once, or costs nothing, a review has little to move.
    private static DeliverTarget Lively(DeliverTarget target, Period last) => target with
    {
        Deadline = last,
        Start = Worlds.At(0),
        Lead = 0.0,
        After = [],
        UnitCost = target.UnitCost ?? 2.0,
    };

    private static Gen<StandingRule> Rule(int periods) => Gen.Frequency(
        (3, from at in Gen.Int[1, periods - 1]
            from fund in OneOf("f0", "f1")
            from share in OneOf(0.3, 1.0)
            select (StandingRule)new StandingRule.Review(Worlds.At(at), fund, share)),
        (2, from team in OneOf("t0", "t1")
            from to in OneOf(RecallTo.Lagging, RecallTo.Unfinished)
            select (StandingRule)new StandingRule.Recall(team, to)));

    private static Gen<DatedMove> Move(Plan plan) =>
        from at in Gen.Int[0, plan.Calendar.Count - 1]
        from ends in Gen.Select(Gen.Int[-1, plan.Targets.Length - 1], Gen.Int[-1, plan.Targets.Length - 1])
        let giver = ends.Item1 < 0 || plan.Targets[ends.Item1] is CompositeTarget ? null : plan.Targets[ends.Item1]
        let taker = ends.Item2 < 0 || ends.Item2 == ends.Item1 ? null : plan.Targets[ends.Item2]
        select (DatedMove)new DatedMove.OfMoney(
            Worlds.At(at), giver?.Id, taker is CompositeTarget ? null : taker?.Id, "f0",
            giver is null ? new Money(3m) : giver.Budget["f0"] * 0.4m);

    private static Gen<ImmutableArray<Target>> TargetsOf(int periods, int count) =>
        Enumerable.Range(0, count).Aggregate(
            Gen.Int[0, 0].Select(_ => ImmutableArray<Target>.Empty),
            (before, i) => from list in before
                           from target in Kind(i, periods)
                           from dressed in Dress(target, i, periods)
                           select list.Add(dressed));

    private static Gen<Target> Dress(Target target, int index, int periods) =>
        from start in Gen.Int[0, periods - 1]
        from isLate in Gen.Int[0, 3]
        from lead in Gen.OneOf(Gen.Const((Distribution)0.0), Positive)
        from season in OneOf<string?>(null, "s0", "s1")
        from money in Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40])
        from posts in Gen.Select(Gen.Double[0.0, 0.6], Gen.Double[0.0, 0.6])
        from after in Gen.Int[-6, Math.Max(0, index - 1)]
        from share in OneOf(0.5, 1.0)
        from outsourcing in OneOf<Outsourcing?>(null, new Outsourcing(3.0, 1.0))
        from mandatory in Gen.Bool
        select target with
        {
            Start = Worlds.At(isLate == 0 ? start : 0),
            Lead = lead,
            SeasonId = season,
            Budget = target is CompositeTarget ? target.Budget : Worlds.Budget("f0", money.Item1).AddRange(Worlds.Budget("f1", money.Item2)),
            Staff = target is CompositeTarget ? target.Staff : Worlds.Staff("t0", posts.Item1).AddRange(Worlds.Staff("t1", posts.Item2)),
            After = after >= 0 && after < index ? [new Predecessor($"target{after}", share)] : [],
            Outsourcing = target is DeliverTarget or ClearTarget or PassTarget ? outsourcing : null,
            Mandatory = mandatory,
        };

    private static Gen<Target> Kind(int index, int periods)
    {
        var id = $"target{index}";
        var deadline = Gen.Int[0, periods - 1].Select(Worlds.At);
        var cost = Gen.OneOf(Gen.Int[0, 0].Select(_ => (Distribution?)null), Positive.Select(d => (Distribution?)d));
        return Gen.Frequency(
            (3, Deliver(id, deadline, cost)),
            (1, Clear(id, deadline, cost, periods)),
            (1, from d in deadline
                from gain in Positive
                from needs in Needs
                from good in OneOf<int?>(null, 1)
                select (Target)new MaintainTarget(id, Worlds.Title, d, new LevelLimit(1.0, GoodIsAbove: true))
                {
                    Level = [.. Enumerable.Repeat(0.9, periods)],
                    Gain = gain,
                    Noise = new Noise(0.2, 0.5),
                    Need = needs,
                    SeasonEffect = 0.1,
                    GoodPeriods = good,
                }),
            (1, from d in deadline
                from effect in Positive
                from needs in Needs
                select (Target)new PreventTarget(id, Worlds.Title, d, 1)
                {
                    Rate = [.. Enumerable.Repeat(0.2, periods)],
                    Effectiveness = effect,
                    Need = needs,
                    SeasonEffect = 0.2,
                }),
            (1, from d in deadline
                from needs in Needs
                from down in Gen.Bool
                select (Target)new GrowTarget(id, Worlds.Title, d, down ? -0.02 : 0.03)
                {
                    Down = down,
                    Trend = 0.02,
                    Gain = 0.05,
                    Volatility = 0.1,
                    Need = needs,
                }),
            (1, from d in deadline
                from c in cost
                from inspection in deadline
                from initial in Gen.Double[0.0, 120.0]
                select (Target)new PassTarget(id, Worlds.Title, d, inspection, 70.0)
                {
                    Initial = initial,
                    UnitCost = c,
                    MaxRate = 10.0,
                    ExamNoise = 5.0,
                    Resit = inspection.Index < periods - 1 ? Worlds.At(periods - 1) : null,
                }),
            (1, Milestone(id, deadline)),
            (1, index == 0 ? Deliver(id, deadline, cost) : Composite(id, index, deadline)));
    }

    private static Gen<Target> Deliver(string id, Gen<Period> deadline, Gen<Distribution?> cost) =>
        from d in deadline
        from goal in Gen.Double[0.5, 20.0]
        from scope in OneOf(1.0, 1.5)
        from c in cost
        from labour in cost
        from rate in cost
        from pace in Pace
        from whole in Gen.Bool
        from lag in Gen.OneOf(Gen.Const((Distribution)0.0), Positive)
        select (Target)new DeliverTarget(id, Worlds.Title, d, goal)
        {
            Scope = goal * scope,
            UnitCost = c,
            UnitLabour = labour,
            MaxRate = rate,
            Productivity = pace,
            Whole = whole,
            Lag = lag,
        };

    private static Gen<Target> Clear(string id, Gen<Period> deadline, Gen<Distribution?> cost, int periods) =>
        from d in deadline
        from initial in Positive
        from labour in cost
        from c in cost
        from goal in OneOf<double?>(null, 0.8)
        select (Target)new ClearTarget(id, Worlds.Title, d)
        {
            Initial = initial,
            Arrivals = [.. Enumerable.Range(0, periods).Select(t => (double)(t % 4))],
            CaseLabour = labour,
            CaseCost = c,
            Goal = goal,
            OpenLimit = goal is null ? 3.0 : null,
        };

    private static Gen<Target> Milestone(string id, Gen<Period> deadline) =>
        from d in deadline
        from takes in Positive
        from cost in OneOf(0.0, 4.0)
        from other in OneOf(0.0, 3.0)
        from staff in OneOf(0.0, 0.5, 2.0)
        from final in OneOf<string?>(null, "b")
        select (Target)new MilestoneTarget(
            id, Worlds.Title, d,
            [
                new("b", takes) { After = ["a"], Staff = staff, SeasonId = "s0" },
                new("a", takes) { Cost = cost },
                new("c", 1.5) { Staff = staff },
                new("d", 0.2) { After = ["c"], Cost = other },
                new("e", takes) { After = ["d", "f"], Cost = cost },
                new("f", 0.3) { After = ["a"] },
            ])
        { FinalStep = final };

    private static Gen<Target> Composite(string id, int index, Gen<Period> deadline) =>
        from d in deadline
        from size in Gen.Int[1, index]
        from count in Gen.Int[1, size]
        select (Target)new CompositeTarget(
            id, Worlds.Title, d, CompositeRule.AtLeast, [.. Enumerable.Range(0, size).Select(i => $"target{i}")], count);

    private static Gen<Fund> Fund(string id, int periods) =>
        from delay in Gen.OneOf(Gen.Const((Distribution)0.0), Positive)
        from cut in Gen.Double[0.0, 1.0]
        select Worlds.Fund(id, 100_000m, periods) with
        {
            Realised = new Distribution.Uniform(0.6, 1.1),
            Carryover = true,
            Delay = delay,
            Clawback = new Clawback(Worlds.At(periods / 2), cut, 0.4),
        };

    private static Gen<Team> Team(string id, int periods) =>
        from attrition in OneOf(0.0, 0.3)
        from refill in Gen.Int[0, 4]
        select Worlds.Team(id, 200, periods) with
        {
            Available = [.. Enumerable.Repeat(ShareRange.From(0.7, 0.95), periods)],
            AttritionPerYear = attrition,
            RefillPeriods = refill,
            Secondments = [new("flood", [1, 2, 3], 0.3, new Distribution.Uniform(0.1, 0.6), 2)],
        };

    private static Gen<Season> Season(string id, int periods) =>
        from low in Gen.Double[0.0, 0.6]
        select new Season(id, Worlds.Title)
        {
            Workable = [.. Enumerable.Range(0, periods).Select(t => t == 0 ? ShareRange.Certain(0.0) : ShareRange.From(low, 0.9))],
            Persistence = 0.4,
        };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
