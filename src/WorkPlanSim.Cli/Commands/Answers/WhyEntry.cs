using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>why</c>: whose the difference of two scenarios is.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class WhyEntry(SharedOptions shared) : CommandEntry<WhySettings>("why", shared)
{
    private readonly CommandOption _from = CommandOption.OfText(
        "--from A",
        "与之相比的情景：文件，或计划旁（或旁边的 scenarios 中）情景文件的名称。默认 baseline。",
        "The scenario to hold against: its file, or the name of one beside the plan or in scenarios beside it. Default: baseline.");

    private readonly CommandOption _to = CommandOption.OfText(
        "--to B", "要解释的情景，写法相同。", "The scenario to explain, written alike.");

    private readonly CommandOption _target = CommandOption.OfText(
        "--target T", "另讲这个目标：标识或完整标题。", "Tells of this target too: its id or its whole title.");

    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "把两个情景之差分到它们的每一处不同，加起来正好是全部差别。",
        "Splits the difference of two scenarios over the changes in which they differ; the parts add up exactly.");

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "why PLAN --to B",
        [ArgumentForm.Plan],
        [_from, _to, _target, .. AnswerSettings.Options(Shared)],
        [
            new("workplansim why plan.yaml --to rural.yaml", new("与现计划相比", "against the plan as it stands")),
            new("workplansim why plan.yaml --from rural --to wet-summer", new("两个情景之间", "between two scenarios")),
            new(
                "workplansim why plan.yaml --to rural --target erosion-gullies",
                new("另讲其中一个目标", "and one target of it")),
        ]);

    /// <inheritdoc/>
    protected override WhySettings Read(ArgumentReader arguments)
    {
        var files = arguments.Words();
        if (files.Length > 1)
        {
            arguments.RefuseWord(files[1], ArgumentWords.OnePlan(files[1]), ArgumentWords.WriteTo());
        }

        if (!arguments.IsGiven(_to))
        {
            arguments.RefuseWord("", ArgumentWords.NoTo(), ArgumentWords.WriteTo());
        }

        var common = new SettingsReader(Shared, arguments).Read(files);
        AnswerSettings.Check(common, Shared, arguments);
        var from = ScenarioReader.Read(_from, common.Plan, arguments);
        var to = ScenarioReader.Read(_to, common.Plan, arguments);

        // The same scenario on both sides is no mistake: nothing differs then. It is read once.
        return new WhySettings(
            common with { Scenarios = [.. from.Concat(to).DistinctBy(Path.GetFullPath, StringComparer.Ordinal)] },
            from.FirstOrDefault(),
            to.FirstOrDefault(),
            arguments.Text(_target));
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(WhySettings settings, CommandCall call, CancellationToken cancellationToken) =>
        new WhyCommand(call).RunAsync(settings, cancellationToken);
}
