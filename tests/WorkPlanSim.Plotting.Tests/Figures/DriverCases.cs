using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Tests.Figures;

/// <summary>The seed plan's drivers, bent to the cases in which a figure of them is most easily wrong.</summary>
internal static class DriverCases
{
    internal static ImmutableArray<string> Names { get; } =
    [
        "none", "no money", "no people", "no seasons", "one of each", "one period", "one week", "four weeks", "a year of weeks",
        "ten years of weeks", "from October", "all there", "nothing there", "money above its amount", "long titles", "many",
    ];

    internal static FigureData Of(string name, Language language)
    {
        var data = Samples.Of(8, 2, language);
        return name switch
        {
            "none" => Change(data, _ => null),
            "no money" => Change(data, d => d.Kind == DriverKind.Fund ? null : d),
            "no people" => Change(data, d => d.Kind == DriverKind.Team ? null : d),
            "no seasons" => Change(data, d => d.Kind == DriverKind.Season ? null : d),
            "one of each" => Change(data, d => d == data.Baseline.Drivers.First(e => e.Kind == d.Kind) ? d : null),
            "one period" => Lasting(data, PeriodUnit.Month, "2024-07", 1),
            "one week" => Lasting(data, PeriodUnit.Week, "2024-W27", 1),
            "four weeks" => Lasting(data, PeriodUnit.Week, "2024-W27", 4),
            "a year of weeks" => Lasting(data, PeriodUnit.Week, "2024-W01", 52),
            "ten years of weeks" => Lasting(data, PeriodUnit.Week, "2024-W01", 520),
            "from October" => Lasting(data, PeriodUnit.Month, "2024-10", 12),
            "all there" => Change(data, d => Everywhere(d, 1.0)),
            "nothing there" => Change(data, d => Everywhere(d, 0.0)),
            "money above its amount" => Change(data, d => Everywhere(d, d.Kind == DriverKind.Fund ? 1.237 : 0.5)),
            "long titles" => Change(data, d => d with { Title = Long(d.Title) }),
            "many" => Each(data, p => p with { Drivers = [.. p.Drivers, .. p.Drivers, .. p.Drivers] }),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such case."),
        };
    }

    private static BilingualText Long(BilingualText text) => new(
        string.Concat(Enumerable.Repeat(text.Zh, 4)), string.Join(' ', Enumerable.Repeat(text.En, 4)));

    private static DriverProjection Everywhere(DriverProjection driver, double share) => driver with
    {
        Bands = [.. driver.Bands.Select(_ => new ShareBand(share, share, share, share, share, share))],
    };

    private static FigureData Change(FigureData data, Func<DriverProjection, DriverProjection?> change) =>
        Each(data, p => p with { Drivers = [.. p.Drivers.Select(change).OfType<DriverProjection>()] });

    private static FigureData Lasting(FigureData data, PeriodUnit unit, string start, int periods)
    {
        Assert.True(PlanCalendar.TryCreate(unit, start, periods, out var calendar) && calendar is not null);
        return Each(data, p => p with
        {
            Plan = p.Plan with { Calendar = calendar },
            Drivers =
            [
                .. p.Drivers.Select(d => d with
                {
                    Bands = [.. Enumerable.Range(0, periods).Select(t => d.Bands[t * d.Bands.Length / periods])],
                }),
            ],
        });
    }

    private static FigureData Each(FigureData data, Func<Projection, Projection> change) => data with
    {
        Comparison = data.Comparison with { Projections = [.. data.Comparison.Projections.Select(change)] },
    };
}
