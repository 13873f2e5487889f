using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary><c>check</c>: reads, and tells of every problem.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class CheckEntry(SharedOptions shared) : CommandEntry<CommandSettings>("check", shared)
{
    /// <inheritdoc/>
    internal override BilingualText Meaning =>
        new("检查计划和情景，一次列出所有问题。", "Checks a plan and scenarios, and lists every problem at once.");

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "check PLAN [SCENARIO...]",
        [ArgumentForm.Plan, ArgumentForm.Scenario],
        [Shared.Out.Meant("check 不写文件：忽略。", "Ignored: check writes no tables."), .. Shared.OfEvery],
        [
            new("workplansim check plan.yaml", new("检查计划", "check a plan")),
            new("workplansim check plan.yaml rural.yaml early.yaml", new("连同两个情景一起检查", "and two scenarios over it")),
            new("workplansim check plan.yaml --json -", new("给编辑器或脚本用", "for an editor or a script")),
        ]);

    /// <inheritdoc/>
    protected override CommandSettings Read(ArgumentReader arguments) =>
        new SettingsReader(Shared, arguments).Read(arguments.Words());

    /// <inheritdoc/>
    protected override Task<int> RunAsync(CommandSettings settings, CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckCommand(call.Terminal, call.Language, call.Reading).Run(settings));
}
