using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Plotting.Figures.Explanations;

/// <summary>How figures of explanations speak.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Trials">The number of trials.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Language">The language.</param>
/// <param name="Engine">The version of the engine.</param>
internal sealed record ExplanationWords(Plan Plan, long Trials, ulong Seed, Language Language, string Engine)
{
    /// <summary>Gives the wording in the language of the figures.</summary>
    /// <param name="zh">The Chinese wording.</param>
    /// <param name="en">The English wording.</param>
    /// <returns>The one of the two.</returns>
    internal string Say(string zh, string en) => Language == Language.Zh ? zh : en;

    /// <summary>Gives a target's title within a sentence.</summary>
    /// <param name="target">The target.</param>
    /// <returns>The title, in quotation marks.</returns>
    internal string Title(Target target) => Say($"“{target.Title.Zh}”", $"\"{target.Title.En}\"");

    /// <summary>Gives a scenario's title within a sentence.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The title, in quotation marks but for the baseline.</returns>
    internal string Title(Scenario scenario) => scenario.Id == Scenario.BaselineId
        ? Say("基准", "the baseline")
        : Say($"“{scenario.Title.Zh}”", $"\"{scenario.Title.En}\"");

    /// <summary>Gives the source note.</summary>
    /// <param name="scenarios">The scenarios, in words.</param>
    /// <returns>The note.</returns>
    internal string Source(string scenarios) => Say(
        $"来源：{Plan.Title.Zh}；{scenarios}；{Trials} 次试验，种子 {Seed}；WorkPlanSim {Engine}",
        $"Source: {Plan.Title.En}; {scenarios}; {Trials} trials, seed {Seed}; WorkPlanSim {Engine}");
}
