using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary><c>run</c>: one projection.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class RunEntry(SharedOptions shared) : CommandEntry<CommandSettings>("run", shared)
{
    /// <inheritdoc/>
    internal override BilingualText Meaning =>
        new("给出一个预测：各目标的实现概率，风险大的在前。", "One projection: how likely each target is, risks first.");

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "run PLAN [SCENARIO]",
        [ArgumentForm.Plan, ArgumentForm.Scenario],
        [Shared.Out, Shared.Plots, Shared.Sampling, Shared.Postgres, Shared.Cluster, .. Shared.OfEvery],
        [
            new("workplansim run plan.yaml", new("按现计划预测", "the plan as it stands")),
            new("workplansim run plan.yaml rural.yaml --seed 7", new("某个情景下，换一个种子", "under a scenario, with another seed")),
            new("workplansim run plan.yaml --precision 0.5%", new("算到误差不超过 0.5 个百分点", "until within half a point")),
            new("workplansim run plan.yaml --out results", new("结果另存为 CSV、JSON 和图", "keep CSV, JSON and figures too")),
        ]);

    /// <inheritdoc/>
    protected override CommandSettings Read(ArgumentReader arguments)
    {
        var files = arguments.Words();
        if (files.Length > 2)
        {
            arguments.RefuseWord(files[2], ArgumentWords.TooMany(files[2]));
        }

        return new SettingsReader(Shared, arguments).Read(files);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(CommandSettings settings, CommandCall call, CancellationToken cancellationToken) =>
        new RunCommand(call.Terminal, call.Language, new PlanRun(call.Terminal, call.Language, call.Reading, call.Planning))
            .RunAsync(settings, cancellationToken);
}
