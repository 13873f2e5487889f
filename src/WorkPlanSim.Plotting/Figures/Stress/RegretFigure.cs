using ScottPlot;
using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Explanations;

namespace WorkPlanSim.Plotting.Figures.Stress;

/// <summary>What each choice would be regretted by in each world: a row a choice, the least regretted first, a column a world.</summary>
public static class RegretFigure
{
    private const string Name = "regrets";
    private const float Width = 1152;
    private const float TitleWidth = 300;
    private const float LargestWidth = 96;
    private const float RowHeight = 34;
    private const float HeadLine = 17;
    private const float HeadSize = 12.5f;
    private const int MostHeadLines = 4;

    /// <summary>Draws the figure.</summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language.</param>
    /// <param name="engine">The version of the engine, for the source note.</param>
    /// <returns>The figure.</returns>
    public static Figure Draw(StressResult result, Language language, string engine)
    {
        var words = new ExplanationWords(result.Plan, result.Trials, result.Seed, language, engine);
        var text = new FigureText(
            ChoiceText.OfLeastRegret(result).In(language).TrimEnd('.', '。'),
            Subtitle(words) + ChoiceText.OfBestOnAverage(result).In(language),
            words.Source(words.Say(
                $"{result.Scenarios.Length} 个选择，{result.Worlds.Length} 种年景，新试验种子 {result.FreshSeed}",
                $"choices: {result.Scenarios.Length}, worlds: {result.Worlds.Length}, fresh trials of seed {result.FreshSeed}")));
        var columns = result.Worlds.Length + 1;
        var cell = (Width - TitleWidth - LargestWidth) / result.Worlds.Length;
        string[] heads =
        [
            .. result.Worlds.Select(w => Head(w.Title.In(language), cell)), Head(words.Say("最大遗憾", "largest regret"), LargestWidth),
        ];
        var top = (heads.Max(h => h.Split('\n').Length) * HeadLine) + 8;
        var sheet = new Sheet(Width, top + (result.Scenarios.Length * RowHeight));
        for (var column = 0; column < columns; column++)
        {
            var (left, width) = Place(column, cell, columns);
            WriteHead(sheet, heads[column], left + (width / 2), top);
        }

        var order = Enumerable.Range(0, result.Scenarios.Length).OrderBy(s => result.LargestRegret(s).Regret);
        foreach (var (row, scenario) in order.Index())
        {
            DrawRow(sheet, result, words, (scenario, top + (row * RowHeight)), cell);
        }

        return sheet.ToFigure(
            Name,
            text,
            new KeyItem(words.Say("该年景下最好（0）", "best in that world (0)"), ColorOf(0.0, 1.0)) { IsArea = true },
            new KeyItem(words.Say("遗憾最大", "largest regret"), ColorOf(1.0, 1.0)) { IsArea = true });
    }

    private static void DrawRow(
        Sheet sheet, StressResult result, ExplanationWords words, (int Scenario, float Top) row, float cell)
    {
        var most = Enumerable.Range(0, result.Scenarios.Length).Max(s => result.LargestRegret(s).Regret);
        var isChosen = row.Scenario == result.LeastRegret.Scenario;
        var (columns, middle) = (result.Worlds.Length + 1, row.Top + (RowHeight / 2));
        var title = TextMeasure.Fit(
            row.Scenario == 0 ? words.Say("基准", "Baseline") : result.Scenarios[row.Scenario].Title.In(words.Language),
            13,
            isChosen,
            TitleWidth - 16);
        sheet.Write(title, 4, middle, bold: isChosen);
        for (var column = 0; column < columns; column++)
        {
            var (left, width) = Place(column, cell, columns);
            var isLargest = column == columns - 1;
            var regret = isLargest ? result.LargestRegret(row.Scenario).Regret : result.Cells[column][row.Scenario].Regret.Difference;
            var color = isLargest ? Colors.White : ColorOf(regret, most);
            sheet.Box(left + 1, row.Top + 1, left + width - 1, row.Top + RowHeight - 1, color);
            var isTold = isLargest ? isChosen : result.Cells[column][row.Scenario].Regret.IsSignificant;
            sheet.Write(
                regret == 0.0 ? "0" : $"{regret:0.00}",
                left + (width / 2),
                middle,
                Alignment.MiddleCenter,
                color: FigureColors.TextOn(color),
                bold: isTold);
        }
    }

    private static Color ColorOf(double regret, double most) => regret == 0.0
        ? FigureColors.WideBand
        : FigureColors.Mix(Color.FromHex("#FFF3E0"), FigureColors.Vermilion, most > 0.0 ? regret / most : 0.0);

    private static (float Left, float Width) Place(int column, float cell, int columns) =>
        (TitleWidth + (column * cell), column == columns - 1 ? LargestWidth : cell);

    private static string Head(string title, float width) =>
        TextMeasure.Fit(title, HeadSize, true, TextMeasure.Balance(title, HeadSize, true, width - 8), lines: MostHeadLines);

    private static void WriteHead(Sheet sheet, string head, float x, float top)
    {
        var lines = head.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            sheet.Write(lines[i], x, top - 12 - ((lines.Length - 1 - i) * HeadLine), Alignment.MiddleCenter, HeadSize, bold: true);
        }
    }

    private static string Subtitle(ExplanationWords words) => words.Say(
        "每行一个选择，每列一种设想的年景（第一列为计划自己的假设）：格中为比该年景下最好的选择少实现的项数，粗体超出随机误差；同一批试验。",
        "A row a choice, a column an assumed world (the first is the plan's own): how many targets fewer than the best choice in that world; bold is beyond chance; all on the same trials. ");
}
