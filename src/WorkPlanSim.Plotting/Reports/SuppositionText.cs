using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>What scenarios that only suppose another world change, in words: beside the answer, as nobody can choose them.</summary>
/// <param name="data">The results.</param>
/// <param name="answer">What they say.</param>
internal sealed class SuppositionText(FigureData data, Answer answer)
{
    private const int LongestList = 8;

    /// <summary>Gives one sentence for all: those beyond chance with their size, the largest first; then the others.</summary>
    /// <returns>The sentence.</returns>
    internal string Sentence()
    {
        var clear = answer.Suppositions.Where(i => answer.Met(i).IsSignificant).ToList();
        var unclear = answer.Suppositions.Except(clear).ToList();
        var parts = new List<string>();
        if (clear.Count > 0)
        {
            parts.Add(List(clear, i => data.Say($"“{Name(i)}”{Change(i)} 项", $"“{Name(i)}” {Change(i)}")));
        }

        if (unclear.Count > 0)
        {
            parts.Add(data.Say("未超出随机误差：", "within chance: ") + List(unclear, i => $"“{Name(i)}”"));
        }

        var many = answer.Suppositions.Length;
        return data.Say(
            $"另有 {many} 个情景不是决策，只是假设别的天气、到账或缺员；预期实现项数的变化：{string.Join("；", parts)}。",
            (many == 1 ? "One scenario is no decision but supposes" : $"{many} scenarios are no decisions but suppose")
            + $" other weather, arrival of money or absences; change in the expected number met: {string.Join("; ", parts)}.");
    }

    private string List(List<int> scenarios, Func<int, string> say)
    {
        var shown = string.Join(data.Say("，", ", "), scenarios.Take(LongestList).Select(say));
        return scenarios.Count > LongestList
            ? shown + data.Say($" 等 {scenarios.Count} 个", $" and {scenarios.Count - LongestList} more")
            : shown;
    }

    private string Change(int scenario) => ReportNumbers.Signed(answer.Met(scenario).Difference, 2);

    private string Name(int scenario) => data.Title(data.Comparison.Projections[scenario].Scenario);
}
