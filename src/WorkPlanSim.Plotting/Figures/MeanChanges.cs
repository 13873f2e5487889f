using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>Says which scenarios change the mean number of targets met beyond chance, upwards and downwards.</summary>
internal static class MeanChanges
{
    /// <summary>
    /// Names the scenario that adds most and the one that costs most among those whose interval leaves out 0. It claims no more
    /// than that these add and cost so much, so ties can't make it false.
    /// </summary>
    /// <param name="data">The results.</param>
    /// <param name="among">The differences to speak of, at least one.</param>
    /// <returns>The sentence, without a stop.</returns>
    internal static BilingualText Of(FigureData data, IEnumerable<ScenarioDifference> among)
    {
        var all = among.ToList();
        var clear = all.Where(d => d.ExpectedMet.IsSignificant).ToList();
        var best = clear.Where(d => d.ExpectedMet.Difference > 0.0).MaxBy(d => d.ExpectedMet.Difference);
        var worst = clear.Where(d => d.ExpectedMet.Difference < 0.0).MinBy(d => d.ExpectedMet.Difference);
        var (more, fewer) = (Say(data, best), Say(data, worst));
        var isAlone = all.Count == 1;
        return (best, worst) switch
        {
            (not null, not null) => new(
                $"“{more.Title}”平均多实现 {more.Size} 项，“{fewer.Title}”平均少实现 {fewer.Size} 项",
                $"\"{more.Title}\" adds {more.Size} targets met on average, \"{fewer.Title}\" costs {fewer.Size}"),
            (not null, null) => new(
                $"“{more.Title}”平均多实现 {more.Size} 项" + (isAlone ? "" : "，没有哪个明显减少实现项数"),
                $"\"{more.Title}\" adds {more.Size} targets met on average" + (isAlone ? "" : "; none costs any beyond chance")),
            (null, not null) => new(
                (isAlone ? "" : "没有哪个明显增加实现项数，") + $"“{fewer.Title}”平均少实现 {fewer.Size} 项",
                $"\"{fewer.Title}\" costs {fewer.Size} targets met on average" + (isAlone ? "" : "; none adds any beyond chance")),
            _ when isAlone => new(
                $"“{Title(data, all[0])}”没有明显改变平均实现项数",
                $"\"{Title(data, all[0])}\" does not change the mean number of targets met beyond chance"),
            _ => new(
                $"{all.Count} 个情景都没有明显改变平均实现项数",
                $"None of {all.Count} scenarios changes the mean number of targets met beyond chance"),
        };
    }

    private static (string Title, string Size) Say(FigureData data, ScenarioDifference? difference) => difference is null
        ? ("", "")
        : (Title(data, difference), Spoken.Size(difference.ExpectedMet.Difference));

    private static string Title(FigureData data, ScenarioDifference difference) =>
        data.Title(data.Comparison.Projections.First(p => p.Scenario.Id == difference.ScenarioId).Scenario);
}
