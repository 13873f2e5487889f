using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>Says which scenarios clearly change the mean number of targets met, upwards and downwards.</summary>
internal static class MeanChanges
{
    /// <summary>
    /// Names the scenario that adds most and the one that costs most among those whose interval leaves out 0. It claims no more
    /// than that these add and cost so much, so ties can't make it false.
    /// </summary>
    /// <param name="data">The results.</param>
    /// <param name="among">The differences to speak of.</param>
    /// <returns>The sentence, without a stop.</returns>
    internal static BilingualText Of(FigureData data, IEnumerable<ScenarioDifference> among)
    {
        var clear = among.Where(d => d.ExpectedMet.IsSignificant).ToList();
        var best = clear.Where(d => d.ExpectedMet.Difference > 0.0).MaxBy(d => d.ExpectedMet.Difference);
        var worst = clear.Where(d => d.ExpectedMet.Difference < 0.0).MinBy(d => d.ExpectedMet.Difference);
        var (more, fewer) = (Say(data, best), Say(data, worst));
        return (best, worst) switch
        {
            (not null, not null) => new(
                $"“{more.Title}”平均多达成 {more.Size} 项，“{fewer.Title}”平均少达成 {fewer.Size} 项",
                $"“{more.Title}” adds {more.Size} targets met on average, “{fewer.Title}” costs {fewer.Size}"),
            (not null, null) => new(
                $"“{more.Title}”平均多达成 {more.Size} 项，没有情景明显减少达成项数",
                $"“{more.Title}” adds {more.Size} targets met on average; no scenario clearly costs any"),
            (null, not null) => new(
                $"没有情景明显增加达成项数，“{fewer.Title}”平均少达成 {fewer.Size} 项",
                $"No scenario clearly adds targets met; “{fewer.Title}” costs {fewer.Size} on average"),
            _ => new(
                "没有情景明显改变平均达成项数",
                "No scenario clearly changes the mean number of targets met"),
        };
    }

    private static (string Title, string Size) Say(FigureData data, ScenarioDifference? difference)
    {
        if (difference is null)
        {
            return ("", "");
        }

        var scenario = data.Comparison.Projections.First(p => p.Scenario.Id == difference.ScenarioId).Scenario;
        return (data.Title(scenario), Spoken.Size(difference.ExpectedMet.Difference));
    }
}
