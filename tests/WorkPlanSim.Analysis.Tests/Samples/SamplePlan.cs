using System.Collections.Immutable;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Tests.Samples;

/// <summary>A small plan with a target of most kinds, long and short titles, and a title that a spreadsheet would run.</summary>
internal static class SamplePlan
{
    private const int Periods = 12;

    internal static Plan Plan { get; } = Make();

    /// <summary>Makes a plan of so many targets, by repeating those of the sample under numbered ids.</summary>
    internal static Plan OfSize(int targets) => Plan with
    {
        Targets =
        [
            .. Enumerable.Range(0, targets).Select(i =>
                Plan.Targets[i % Plan.Targets.Length] with { Id = $"t{i + 1:00}", Title = Numbered(i) }),
        ],
    };

    private static BilingualText Numbered(int index)
    {
        var title = Plan.Targets[index % Plan.Targets.Length].Title;
        return new BilingualText($"{title.Zh} {index + 1:00}", $"{title.En} {index + 1:00}");
    }

    private static Plan Make()
    {
        Assert.True(PlanCalendar.TryCreate(PeriodUnit.Month, "2024-01", Periods, out var calendar));
        Assert.NotNull(calendar);
        return new Plan(
            "work-plan-2024",
            new BilingualText("2024年政府工作计划", "Government work plan 2024"),
            calendar,
            "万元",
            [
                new Fund("general-budget", new BilingualText("一般公共预算", "General public budget"), new Money(5200m))
                {
                    Release = [.. Enumerable.Repeat(1.0 / Periods, Periods)],
                },
                new Fund("transfer", new BilingualText("省级转移支付", "Provincial transfer"), new Money(800m))
                {
                    Release = [.. Enumerable.Repeat(1.0 / Periods, Periods)],
                },
            ],
            [
                new Team("water-bureau", new BilingualText("水利局", "Water bureau"), 14)
                {
                    Available = [.. Enumerable.Repeat(ShareRange.Certain(0.92), Periods)],
                },
            ],
            [
                new Season("earthworks", new BilingualText("土方施工季", "Earthworks"))
                {
                    Workable = [.. Enumerable.Repeat(ShareRange.From(0.4, 0.8), Periods)],
                },
            ],
            [],
            Targets(calendar.Last));
    }

    private static ImmutableArray<Target> Targets(Period last) =>
    [
        new DeliverTarget("erosion-gullies", new BilingualText("治理侵蚀沟", "Erosion gullies treated"), last, 38.0)
        {
            Scope = 40.0, Unit = BilingualText.Same("条"), Mandatory = true, StatedWeight = 3.0, SeasonId = "earthworks",
            Budget = Money(("general-budget", 90m), ("transfer", 380m)), Staff = Posts(4.0),
        },
        new DeliverTarget(
            "storm-drains",
            new BilingualText("新建改造城区雨水管网并完成易涝点整治", "Storm drains built or renewed and flood spots put right in town"),
            Period.FromIndex(9),
            12.5)
        {
            Scope = 12.5, Unit = new BilingualText("公里", "km"), Budget = Money(("general-budget", 620m)),
        },
        new MaintainTarget("river-water", new BilingualText("河流断面水质达标", "River water kept clean"), last, new LevelLimit(0.0, true))
        {
            GoodPeriods = 11, Level = [.. Enumerable.Repeat(0.2, Periods)], Mandatory = true,
        },
        new ClearTarget("petition-cases", new BilingualText("信访积案化解", "Petition cases settled"), last)
        {
            Goal = 0.9, Initial = 120.0, Arrivals = [.. Enumerable.Repeat(14.0, Periods)], Staff = Posts(2.0),
        },
        new MilestoneTarget(
            "south-park", new BilingualText("南山公园建成开放", "South park opened"), Period.FromIndex(10), [new MilestoneStep("build", 4.0)]),
        new GrowTarget("foreign-trade", new BilingualText("=外贸进出口增长", "=Foreign trade grows"), last, 0.06)
        {
            Down = false, Budget = Money(("general-budget", 40m)),
        },
        new CompositeTarget(
            "livelihood", new BilingualText("民生实事", "Livelihood projects"), last, CompositeRule.AtLeast, ["erosion-gullies", "storm-drains"], 2),
    ];

    private static ImmutableSortedDictionary<string, Money> Money(params (string Fund, decimal Amount)[] given) =>
        given.ToImmutableSortedDictionary(g => g.Fund, g => new Money(g.Amount), StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, Fte> Posts(double posts) =>
        ImmutableSortedDictionary<string, Fte>.Empty.Add("water-bureau", Fte.From(posts));
}
