using System.Collections.Immutable;
using CsCheck;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Grains.Tests.Definitions;

/// <summary>Random pieces of plans: anything that the types allow, consistent or not.</summary>
internal static class DomainGen
{
    internal static Gen<double> Number { get; } = Gen.OneOf(
        Gen.Double.Where(double.IsFinite), Gen.Double[-10.0, 10.0], OneOfThese(0.0, -0.0, 0.1, 1.0, 1e-300, 5e-324));

    internal static Gen<string> Word { get; } = Gen.OneOf(
        Gen.Char['a', 'z'].Array[1, 8].Select(c => new string(c)),
        OneOfThese("", "红树林", "\"quoted\"\\", "a<b>&'é", "line\nbreak", "😀"));

    internal static Gen<BilingualText> Text { get; } = Gen.Select(Word, Word, (zh, en) => new BilingualText(zh, en));

    internal static Gen<Period> At { get; } = Gen.Int[0, 519].Select(Period.FromIndex);

    internal static Gen<Money> Money { get; } = Gen.OneOf(
        Gen.Decimal.Select(d => new Money(d)), OneOfThese(new Money(1.50m), new Money(0.00m), new Money(decimal.MaxValue)));

    internal static Gen<Fte> Posts { get; } = Gen.Double[0.0, 100.0].Select(Fte.From);

    internal static Gen<ShareRange> Share { get; } = Gen.Select(
        Gen.Double[0.0, 1.0], Gen.Double[0.0, 1.0], (a, b) => ShareRange.From(Math.Min(a, b), Math.Max(a, b)));

    internal static Gen<PlanCalendar> Calendar { get; } = Gen.Select(
        Gen.Bool, Gen.Int[1900, 2100], Gen.Int[1, 12], Gen.Int[1, 520], (weekly, year, part, count) =>
            PlanCalendar.TryCreate(
                weekly ? PeriodUnit.Week : PeriodUnit.Month, $"{year}-{(weekly ? "W" : "")}{part:D2}", count, out var calendar)
                ? calendar!
                : throw new InvalidOperationException("No such calendar."));

    internal static Gen<Basis> Note { get; } = Gen.Select(
        Word, Gen.Enum<BasisKind>(), Text, (field, kind, note) => new Basis(field, kind, note));

    internal static Gen<Distribution> Quantity { get; } = Gen.Recursive<Distribution>((depth, inner) =>
        depth > 2 ? Simple() : Gen.OneOf(Simple(), Gen.Select(inner, Bound(), Bound(), (d, low, high) =>
            (Distribution)new Distribution.Truncated(d, low, high))));

    internal static Gen<StandingRule> AnyRule { get; } = Gen.OneOf(
        Gen.Select(At, Word, Number, (at, fund, share) => (StandingRule)new StandingRule.Review(at, fund, share)),
        Gen.Select(Word, Gen.Enum<RecallTo>(), (team, to) => (StandingRule)new StandingRule.Recall(team, to)));

    internal static Gen<Change> AnyChange { get; } = Gen.OneOf(
        Gen.Select(Word, Word.Null(), Gen.Enum<AmountRule>(), Number, Word.Null(), At.Nullable(), (fund, to, rule, amount, from, at) =>
            (Change)new Change.OfBudget(fund, to, rule, amount, from, at)),
        Gen.Select(Word, Word.Null(), Gen.Enum<AmountRule>(), Number, Word.Null(), At.Nullable(), (team, to, rule, amount, from, at) =>
            (Change)new Change.OfStaff(team, to, rule, amount, from, at)),
        Gen.Select(Word, Number.Nullable(), Number.Nullable(), Number.Nullable(), Quantity.Null(), Many(Number), (id, scale, add, late, realised, release) =>
            (Change)new Change.OfFund(id) { Scale = scale, Add = add, LatePeriods = late, Realised = realised, Release = release }),
        Gen.Select(Word, Gen.Int.Nullable(), Gen.Int.Nullable(), Number.Nullable(), Many(Share), (id, add, vacant, attrition, available) =>
            (Change)new Change.OfTeam(id) { Add = add, Vacant = vacant, AttritionPerYear = attrition, Available = available }),
        Gen.Select(Word, Number.Nullable(), Many(Gen.Int[1, 12]), Many(Share), (id, anomaly, months, workable) =>
            (Change)new Change.OfSeason(id) { Anomaly = anomaly, Months = months, Workable = workable }),
        Gen.Select(Word, Many(Setting()), (id, settings) => (Change)new Change.OfTarget(id, settings)),
        AnyRule.Select(rule => (Change)new Change.OfRule(rule)));

    internal static Gen<ImmutableArray<T>> Many<T>(Gen<T> gen) => gen.Array[0, 3].Select(a => a.ToImmutableArray());

    internal static Gen<ImmutableSortedDictionary<string, T>> Map<T>(Gen<T> gen) => Gen.Select(Word, gen).Array[0, 3].Select(
        entries => entries.Aggregate(ImmutableSortedDictionary<string, T>.Empty, (map, e) => map.SetItem(e.Item1, e.Item2)));

    private static Gen<T> OneOfThese<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<double> Bound() => Gen.OneOf(Number, OneOfThese(double.NegativeInfinity, double.PositiveInfinity));

    private static Gen<Distribution> Two(Func<double, double, Distribution> create) => Gen.Select(Number, Number, create);

    private static Gen<Distribution> Three(Func<double, double, double, Distribution> create) =>
        Gen.Select(Number, Number, Number, create);

    private static Gen<Distribution> Simple() => Gen.OneOf(
        Number.Select(v => (Distribution)new Distribution.Constant(v)),
        Two((a, b) => new Distribution.Interval(a, b)),
        Two((a, b) => new Distribution.Normal(a, b)),
        Two((a, b) => new Distribution.LogNormal(a, b)),
        Two((a, b) => new Distribution.Uniform(a, b)),
        Three((a, b, c) => new Distribution.Triangular(a, b, c)),
        Three((a, b, c) => new Distribution.Pert(a, b, c)),
        Two((a, b) => new Distribution.Beta(a, b)),
        Two((a, b) => new Distribution.Gamma(a, b)),
        Number.Select(v => (Distribution)new Distribution.Exponential(v)),
        Two((a, b) => new Distribution.Weibull(a, b)),
        Number.Select(v => (Distribution)new Distribution.Poisson(v)),
        Number.Select(v => (Distribution)new Distribution.Bernoulli(v)),
        Many(Gen.Select(Number, Number, (v, w) => new WeightedValue(v, w))).Select(v => (Distribution)new Distribution.Discrete(v)),
        Many(Number).Select(v => (Distribution)new Distribution.Empirical(v)));

    private static Gen<TargetSetting> Setting() => Gen.OneOf(
        Gen.Select(Word, Number, (f, v) => (TargetSetting)new TargetSetting.ToNumber(f, v)),
        Gen.Select(Word, Quantity, (f, v) => (TargetSetting)new TargetSetting.ToQuantity(f, v)),
        Gen.Select(Word, At, (f, v) => (TargetSetting)new TargetSetting.ToPeriod(f, v)),
        Gen.Select(Word, Gen.Bool, (f, v) => (TargetSetting)new TargetSetting.ToFlag(f, v)),
        Gen.Select(Word, Many(Number), (f, v) => (TargetSetting)new TargetSetting.ToSeries(f, v)));
}
