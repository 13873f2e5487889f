using CsCheck;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using static WorkPlanSim.Grains.Tests.Definitions.DomainGen;

namespace WorkPlanSim.Grains.Tests.Definitions;

/// <summary>Random plans and scenarios with every kind of part: anything that the types allow, consistent or not.</summary>
internal static class PlanGen
{
    internal static Gen<Target> AnyTarget { get; } = Gen.Select(OfKind(), Common(), (target, common) => target with
    {
        Source = common.Source,
        Unit = common.Unit,
        Mandatory = common.Mandatory,
        StatedWeight = common.StatedWeight,
        Department = common.Department,
        SeasonId = common.SeasonId,
        Start = common.Start,
        Lead = common.Lead,
        After = common.After,
        Budget = common.Budget,
        Staff = common.Staff,
        Outsourcing = common.Outsourcing,
        Basis = common.Basis,
    });

    internal static Gen<Scenario> AnyScenario { get; } = Gen.Select(
        Word, Text, Many(AnyChange), Word.Null(), (id, title, changes, from) => new Scenario(id, title, changes) { BaseId = from });

    internal static Gen<Plan> AnyPlan { get; } = Gen.Select(
        Gen.Select(Word, Text, Calendar, Word),
        Gen.Select(Many(AnyFund()), Many(AnyTeam()), Many(AnySeason())),
        Many(Gen.Select(Word, Word, Number, (a, b, rank) => new Correlation(a, b, rank))),
        Many(AnyTarget),
        Gen.Select(Many(Move()), Many(AnyRule)),
        (head, drivers, correlations, targets, within) =>
            new Plan(head.Item1, head.Item2, head.Item3, head.Item4, drivers.Item1, drivers.Item2, drivers.Item3, correlations, targets)
            {
                DatedMoves = within.Item1,
                Rules = within.Item2,
            });

    private static Gen<Productivity> Pace() => Gen.Select(Number, Number, (spread, noise) => new Productivity(spread, noise));

    private static Gen<Need> AnyNeed() => Gen.Select(Number.Nullable(), Number.Nullable(), (cash, labour) => new Need(cash, labour));

    private static Gen<DatedMove> Move() => Gen.OneOf(
        Gen.Select(At, Word.Null(), Word.Null(), Word, Money, (at, from, to, fund, amount) =>
            (DatedMove)new DatedMove.OfMoney(at, from, to, fund, amount)),
        Gen.Select(At, Word.Null(), Word.Null(), Word, Posts, (at, from, to, team, posts) =>
            (DatedMove)new DatedMove.OfPosts(at, from, to, team, posts)));

    private static Gen<Fund> AnyFund() => Gen.Select(
        Gen.Select(Word, Text, Money, (id, title, amount) => (id, title, amount)),
        Many(Number),
        Gen.Select(Quantity, Quantity, Number, (realised, delay, late) => (realised, delay, late)),
        Gen.Select(At, Number, Quantity, (at, p, share) => new Clawback(at, p, share)).Null(),
        Many(Word),
        Gen.Bool,
        Many(Note),
        (head, release, money, clawback, eligible, carryover, basis) => new Fund(head.id, head.title, head.amount)
        {
            Release = release,
            Realised = money.realised,
            Delay = money.delay,
            LatePeriods = money.late,
            Clawback = clawback,
            Eligible = eligible,
            Carryover = carryover,
            Basis = basis,
        });

    private static Gen<Team> AnyTeam() => Gen.Select(
        Gen.Select(Word, Text, Gen.Int[0, 99], Gen.Int[0, 9], (id, title, heads, vacant) => (id, title, heads, vacant)),
        Number,
        Gen.Int[0, 9],
        Many(Share),
        Number,
        Many(Gen.Select(Word, Many(Gen.Int[1, 12]), Number, Quantity, Gen.Int[1, 9], (cause, months, p, share, lasts) =>
            new Secondment(cause, months, p, share, lasts))),
        Many(Note),
        (head, attrition, refill, available, persistence, secondments, basis) => new Team(head.id, head.title, head.heads)
        {
            Vacant = head.vacant,
            AttritionPerYear = attrition,
            RefillPeriods = refill,
            Available = available,
            Persistence = persistence,
            Secondments = secondments,
            Basis = basis,
        });

    private static Gen<Season> AnySeason() => Gen.Select(
        Word, Text, Many(Share), Number, Many(Number), Many(Note), (id, title, workable, persistence, shift, basis) =>
            new Season(id, title) { Workable = workable, Persistence = persistence, AnomalyShift = shift, Basis = basis });

    /// <summary>What all kinds share, on a target whose kind is without meaning.</summary>
    private static Gen<Target> Common() => Gen.Select(
        Gen.Select(Gen.Select(Word, Word, (s, p) => new TargetSource(s, p)).Null(), Text.Null(), Gen.Bool, Number.Nullable()),
        Gen.Select(Word.Null(), Word.Null(), At, Quantity),
        Many(Gen.Select(Word, Number, (id, share) => new Predecessor(id, share))),
        Map(Money),
        Map(Posts),
        Gen.Select(Number, Number, (price, most) => new Outsourcing(price, most)).Null(),
        Many(Note),
        Text,
        (first, second, after, budget, staff, outsourcing, basis, title) =>
            (Target)new CompositeTarget("common", title, default, CompositeRule.All, [], 0)
            {
                Source = first.Item1,
                Unit = first.Item2,
                Mandatory = first.Item3,
                StatedWeight = first.Item4,
                Department = second.Item1,
                SeasonId = second.Item2,
                Start = second.Item3,
                Lead = second.Item4,
                After = after,
                Budget = budget,
                Staff = staff,
                Outsourcing = outsourcing,
                Basis = basis,
            });

    private static Gen<Target> OfKind() => Gen.OneOf(Deliver(), Clear(), Maintain(), Prevent(), Grow(), Pass(), Milestone(), Composite());

    private static Gen<Target> Deliver() => Gen.Select(
        Word, Number, Quantity.Null(), Quantity.Null(), Quantity.Null(), Pace(), Gen.Bool, Quantity,
        (id, goal, cost, labour, rate, pace, whole, lag) => (Target)new DeliverTarget(id, new("a", "b"), default, goal)
        {
            Scope = goal + 1.0,
            UnitCost = cost,
            UnitLabour = labour,
            MaxRate = rate,
            Productivity = pace,
            Whole = whole,
            Lag = lag,
        });

    private static Gen<Target> Clear() => Gen.Select(
        Word, Number.Nullable(), Number.Nullable(), Quantity, Many(Number), Quantity.Null(), Quantity.Null(), Pace(),
        (id, goal, limit, initial, arrivals, labour, cost, pace) => (Target)new ClearTarget(id, new("a", "b"), default)
        {
            Goal = goal,
            OpenLimit = limit,
            Initial = initial,
            Arrivals = arrivals,
            CaseLabour = labour,
            CaseCost = cost,
            Productivity = pace,
        });

    private static Gen<Target> Maintain() => Gen.Select(
        Word, Gen.Select(Number, Gen.Bool, (v, above) => new LevelLimit(v, above)), Gen.Int[0, 12].Nullable(), Many(Number), Quantity,
        Gen.Select(Number, Number, (sd, persistence) => new Noise(sd, persistence)), Number, AnyNeed(),
        (id, limit, good, level, gain, noise, effect, need) => (Target)new MaintainTarget(id, new("a", "b"), default, limit)
        {
            GoodPeriods = good,
            Level = level,
            Gain = gain,
            Noise = noise,
            SeasonEffect = effect,
            Need = need,
        });

    private static Gen<Target> Prevent() => Gen.Select(
        Word, Gen.Int[0, 9], Many(Number), Quantity, Number, AnyNeed(), (id, limit, rate, effectiveness, effect, need) =>
            (Target)new PreventTarget(id, new("a", "b"), default, limit)
            {
                Rate = rate,
                Effectiveness = effectiveness,
                SeasonEffect = effect,
                Need = need,
            });

    private static Gen<Target> Grow() => Gen.Select(
        Word, Number, Gen.Bool, Quantity, Quantity, Number, AnyNeed(), (id, goal, down, trend, gain, volatility, need) =>
            (Target)new GrowTarget(id, new("a", "b"), default, goal)
            {
                Down = down,
                Trend = trend,
                Gain = gain,
                Volatility = volatility,
                Need = need,
            });

    private static Gen<Target> Pass() => Gen.Select(
        Gen.Select(Word, At, Number), Number, At.Nullable(), Quantity, Quantity.Null(), Quantity.Null(), Quantity.Null(), Pace(),
        (head, noise, resit, initial, cost, labour, rate, pace) =>
            (Target)new PassTarget(head.Item1, new("a", "b"), default, head.Item2, head.Item3)
            {
                ExamNoise = noise,
                Resit = resit,
                Initial = initial,
                UnitCost = cost,
                UnitLabour = labour,
                MaxRate = rate,
                Productivity = pace,
            });

    private static Gen<Target> Milestone() => Gen.Select(
        Word,
        Many(Gen.Select(Word, Quantity, Many(Word), At, Word.Null(), Number, Number, (id, takes, after, start, season, cost, staff) =>
            new MilestoneStep(id, takes) { After = after, Start = start, SeasonId = season, Cost = cost, Staff = staff })),
        Word.Null(),
        Gen.Select(At, At, (from, to) => new PeriodWindow(from, to)).Null(),
        (id, steps, final, window) =>
            (Target)new MilestoneTarget(id, new("a", "b"), default, steps) { FinalStep = final, Window = window });

    private static Gen<Target> Composite() => Gen.Select(
        Word, Text, At, Gen.Enum<CompositeRule>(), Many(Word), Gen.Int[0, 9], (id, title, at, rule, of, count) =>
            (Target)new CompositeTarget(id, title, at, rule, of, count));
}
