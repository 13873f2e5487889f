using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>
/// The scenarios that headlines rank: the decisions, as nobody can choose other weather. Where no scenario is
/// a decision, all of them: then there is nothing else to speak of.
/// </summary>
/// <param name="Differences">Their differences, in given order.</param>
/// <param name="LeftOut">How many scenarios that only suppose another world are not among them.</param>
internal sealed record Choices(ImmutableArray<ScenarioDifference> Differences, int LeftOut)
{
    /// <summary>Chooses them.</summary>
    /// <param name="data">The results.</param>
    /// <returns>The choices; none where there is a single scenario.</returns>
    internal static Choices Of(FigureData data)
    {
        var all = data.Comparison.Differences;
        ImmutableArray<ScenarioDifference> decisions =
        [
            .. all.Where((_, i) => !Suppositions.IsOnly(data.Comparison.Projections[i + 1].Scenario)),
        ];
        return decisions.IsEmpty ? new Choices(all, 0) : new Choices(decisions, all.Length - decisions.Length);
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
