using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>stress</c>: every scenario in every assumed world.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class StressEntry(SharedOptions shared) : CommandEntry<StressSettings>("stress", shared)
{
    private readonly CommandOption _worlds = WorldSearch.Option();

    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "把基准和各情景放进各种设想的年景（多雨、资金迟到、缺人……）：哪个选择最不会后悔。",
        "Baseline and scenarios in every assumed world (wet, late money, short of staff ...): which choice is regretted least.");

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "stress PLAN SCENARIO...",
        [ArgumentForm.Plan, ArgumentForm.Scenario],
        [_worlds, .. AnswerSettings.Options(Shared)],
        [
            new("workplansim stress plan.yaml rural.yaml early.yaml", new("两个情景与基准", "two scenarios and the baseline")),
            new("workplansim stress plan.yaml", new("只看基准在各年景下如何", "how the plan as it stands fares in each world")),
            new(
                "workplansim stress plan.yaml rural.yaml --worlds years --out stress",
                new("另一组年景，另存 JSON 和图", "other worlds; keep JSON and figures too")),
        ]);

    /// <inheritdoc/>
    protected override StressSettings Read(ArgumentReader arguments)
    {
        var common = new SettingsReader(Shared, arguments).Read(arguments.Words());
        AnswerSettings.Check(common, Shared, arguments);
        common = common with { Scenarios = ScenarioReader.Read(common.Scenarios, common.Plan, arguments) };
        return new StressSettings(common, WorldSearch.Find(_worlds, common.Plan, common.Scenarios, arguments));
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(StressSettings settings, CommandCall call, CancellationToken cancellationToken) =>
        new StressCommand(call).RunAsync(settings, cancellationToken);
}
