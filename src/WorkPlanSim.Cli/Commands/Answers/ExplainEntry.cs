using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>explain</c>: why a target is met as often as it is, and what would change that.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class ExplainEntry(SharedOptions shared) : CommandEntry<ExplainSettings>("explain", shared)
{
    private readonly CommandOption _scenario = ScenarioReader.Option();

    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "解释一个目标：卡在哪里，取决于什么，多给资金或人手值多少，怎样达到 80%。",
        "Explains a target: what binds it, what decides it, what more money or posts are worth, what reaches 80%.");

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "explain PLAN TARGET",
        [ArgumentForm.Plan, new("TARGET", new("目标：标识或完整标题。", "The target: its id or its whole title."))],
        [_scenario, .. AnswerSettings.Options(Shared)],
        [
            new("workplansim explain plan.yaml erosion-gullies", new("按现计划解释一个目标", "a target of the plan as it stands")),
            new(
                "workplansim explain plan.yaml erosion-gullies --scenario rural.yaml",
                new("同一目标，在某个情景下", "the same under a scenario")),
            new("workplansim explain plan.yaml erosion-gullies --out why", new("另存 JSON 和图", "keep JSON and figures too")),
        ]);

    /// <inheritdoc/>
    protected override ExplainSettings Read(ArgumentReader arguments)
    {
        var words = arguments.Words();
        if (words.Length == 1)
        {
            arguments.RefuseWord("", ArgumentWords.NoTarget(), ArgumentWords.TargetNames());
        }
        else if (words.Length > 2)
        {
            arguments.RefuseWord(words[2], ArgumentWords.OneTarget(words[2]), ArgumentWords.WriteScenario(words[2]));
        }

        var common = new SettingsReader(Shared, arguments).Read(words.IsEmpty ? [] : [words[0]]);
        AnswerSettings.Check(common, Shared, arguments);
        return new ExplainSettings(
            common with { Scenarios = ScenarioReader.Read(_scenario, common.Plan, arguments) },
            words.Length > 1 ? words[1] : "");
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(ExplainSettings settings, CommandCall call, CancellationToken cancellationToken) =>
        new ExplainCommand(call).RunAsync(settings, cancellationToken);
}
