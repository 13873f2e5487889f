using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>
/// The scenarios that headlines rank: the decisions, as nobody can choose other weather. Where no scenario is
/// a decision, all of them: then there is nothing else to speak of.
/// </summary>
/// <param name="Places">Their places among the projections, in given order.</param>
/// <param name="Differences">Their differences.</param>
/// <param name="LeftOut">How many scenarios that only suppose another world are not among them.</param>
internal sealed record Choices(
    ImmutableArray<int> Places, ImmutableArray<ScenarioDifference> Differences, int LeftOut)
{
    /// <summary>Chooses them.</summary>
    /// <param name="data">The results.</param>
    /// <returns>The choices; none where there is a single scenario.</returns>
    internal static Choices Of(FigureData data)
    {
        var all = data.Comparison.Differences;
        var places = Enumerable.Range(1, all.Length).ToList();
        var decisions = places
            .Where(place => !Suppositions.IsOnly(data.Comparison.Projections[place].Scenario)).ToList();
        var chosen = decisions.Count > 0 ? decisions : places;
        return new Choices(
            [.. chosen], [.. chosen.Select(place => all[place - 1])], places.Count - chosen.Count);
    }

    /// <summary>Says in Chinese what they are.</summary>
    internal string Zh => LeftOut == 0 ? "情景" : "决策情景";

    /// <summary>Says in English what they are.</summary>
    /// <param name="count">How many are spoken of.</param>
    /// <returns>Such as <c>scenario</c> or <c>decisions</c>.</returns>
    internal string En(int count) => (LeftOut == 0 ? "scenario" : "decision") + (count == 1 ? "" : "s");

    /// <summary>Says which scenarios the headline passes over, as a sentence to follow others.</summary>
    /// <param name="data">Whose language.</param>
    /// <returns>The sentence; nothing where it passes over none.</returns>
    internal string Note(FigureData data) => LeftOut == 0 ? "" : data.Say(
        $"标题只说决策情景；另 {LeftOut} 个只是假设别的天气、到账或缺员。",
        " The headline speaks of decisions; "
            + (LeftOut == 1 ? "one scenario only supposes" : $"{LeftOut} scenarios only suppose")
            + " other weather, arrival of money or absences.");
}
