using System.Collections.Immutable;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>The answer of a comparison in words, as the page for a meeting gives it.</summary>
public static class AnswerSentences
{
    /// <summary>Gives it.</summary>
    /// <param name="data">The results, of at least two scenarios.</param>
    /// <returns>The answer in one sentence, and the sentences that follow.</returns>
    public static ImmutableArray<string> Of(FigureData data)
    {
        var text = new AnswerText(data, new Answer(data.Comparison));
        return [text.Headline(), .. text.Details()];
    }
}
