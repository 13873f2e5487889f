using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>discover</c>: under which conditions a plan or a target fails.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class DiscoverEntry(SharedOptions shared) : CommandEntry<DiscoverSettings>("discover", shared)
{
    // All that every target draws is held in memory, and there are hundreds of columns.
    private const int MostTrialsOfPlan = 1 << 15;

    // More would be no answer any more; each is rarer than the one before.
    private const int MostBoxes = 9;

    private readonly CommandOption _scenario = ScenarioReader.Option();

    private readonly CommandOption _target = CommandOption.OfText(
        "--target T",
        $"只问这个目标何时落空：标识或完整标题。默认问整个计划何时失败：实现项数低于其 20% 分位数（此时最多 {MostTrialsOfPlan} 次试验）。",
        "When this target is missed: its id or its whole title. Default: when the plan fails, which is to meet fewer targets than the "
            + $"20% quantile of their number (then at most {MostTrialsOfPlan} trials).");

    private readonly CommandOption _boxes = CommandOption.OfText(
        "--boxes N",
        $"最多找几种条件（1 到 {MostBoxes}），后一种只看不符合前面各种的年份。默认 {FailureFinder.DefaultBoxes}。",
        $"The most conditions to look for (1 to {MostBoxes}), each among the years outside of those before. Default {FailureFinder.DefaultBoxes}.");

    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "找出计划或一个目标在什么条件下失败，每种条件用一句话说，并用新的试验核对。",
        "Finds the conditions under which a plan or a target fails, says each in a sentence, and checks them on fresh trials.");

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "discover PLAN",
        [ArgumentForm.Plan],
        [_scenario, _target, _boxes, .. AnswerSettings.Options(Shared)],
        [
            new("workplansim discover plan.yaml", new("计划在哪些年份失败", "in which years the plan fails")),
            new(
                "workplansim discover plan.yaml --target erosion-gullies --scenario rural.yaml",
                new("一个目标在某个情景下何时落空", "when a target is missed under a scenario")),
            new("workplansim discover plan.yaml --out when", new("另存 JSON 和图", "keep JSON and figures too")),
        ]);

    /// <inheritdoc/>
    protected override DiscoverSettings Read(ArgumentReader arguments)
    {
        var files = arguments.Words();
        if (files.Length > 1)
        {
            arguments.RefuseWord(files[1], ArgumentWords.OnePlan(files[1]), ArgumentWords.WriteScenario(files[1]));
        }

        var common = new SettingsReader(Shared, arguments).Read(files);
        AnswerSettings.Check(common, Shared, arguments);
        var target = arguments.Text(_target);
        if (!arguments.IsGiven(_target) && common.Trials is > MostTrialsOfPlan and <= AnswerSettings.MostTrials)
        {
            arguments.Problems.Add(ArgumentWords.NotAllowed(
                Shared.Trials.Name, $"{common.Trials}", ArgumentWords.WholeNumberWithoutTarget("1", $"{MostTrialsOfPlan}")));
        }

        return new DiscoverSettings(
            common with { Scenarios = ScenarioReader.Read(_scenario, common.Plan, arguments) },
            target,
            arguments.Whole(_boxes, MostBoxes) ?? FailureFinder.DefaultBoxes);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(DiscoverSettings settings, CommandCall call, CancellationToken cancellationToken) =>
        new DiscoverCommand(call).RunAsync(settings, cancellationToken);
}
