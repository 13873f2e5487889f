using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Fans;

namespace WorkPlanSim.Plotting.Figures.Drivers;

/// <summary>What the world looked like in the first scenario: money, people and weather, one small fan a driver.</summary>
internal static class DriversFigure
{
    private const string Name = "drivers";

    internal static FigureKind Kind { get; } = new(
        Name, new BilingualText("资金、人手与季节", "Money, people and seasons"), NeedsScenarios: false, Draw);

    private static ImmutableArray<Figure> Draw(FigureData data)
    {
        var headline = DriversHeadline.Of(data);
        var pages = DriverPages.Cut(DriverGroup.All(data));
        if (pages.IsEmpty)
        {
            var words = data.Say("没有资金、队伍或季节可画。", "There are no funds, teams or seasons to draw.");
            return [new Sheet(DriversSheet.Width, 8).ToFigure(Name, new FigureText(headline, words, data.FirstSource))];
        }

        var subtitle = Subtitle(data);
        return
        [
            .. pages.Select((page, i) => DriversSheet.Draw(data, page).ToFigure(
                PageNames.File(Name, i, pages.Length),
                new FigureText(headline, subtitle + PageNames.Note(data, i, pages.Length), data.FirstSource),
                FanKey.Bands(data))),
        ];
    }

    private static string Subtitle(FigureData data)
    {
        var scenario = data.Title(data.Baseline.Scenario);
        return data.Say(
            $"{scenario}。每个小图为一个驱动因素，逐期一级，各图纵轴相同。右上角为平均值。",
            $"{scenario}. One small chart a driver, one step a period, the same scale in all. The number at the right is a mean.");
    }
}
