using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary><c>compare</c>: the baseline and scenarios on the same trials.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class CompareEntry(SharedOptions shared) : CommandEntry<CommandSettings>("compare", shared)
{
    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "在相同的试验上比较基准与各情景：每个目标变了多少，是否超出随机误差。",
        "Baseline and scenarios on the same trials: what changes for each target, and whether beyond chance.");

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "compare PLAN SCENARIO...",
        [ArgumentForm.Plan, ArgumentForm.Scenario],
        [
            Shared.Out.Meant(
                "在文件夹 DIR 中写入 CSV、JSON 和可直接打开的网页 index.html，并在其下的 figures 中写入图（没有则新建）。",
                "Writes CSV, JSON and a page to open, index.html, into the folder DIR, and figures into figures below it "
                    + "(made if missing)."),
            Shared.Plots, Shared.Sampling, Shared.Postgres, Shared.Cluster, .. Shared.OfEvery,
        ],
        [
            new("workplansim compare plan.yaml rural.yaml early.yaml", new("与基准比较两个情景", "two scenarios against the baseline")),
            new(
                "workplansim compare plan.yaml scenarios/*.yaml --out results",
                new("比较全部情景，保存网页、图和表格", "all of them; keep a page, figures and tables")),
            new("workplansim compare plan.yaml rural.yaml --json -", new("给其他程序用", "for another program")),
        ]);

    /// <inheritdoc/>
    protected override CommandSettings Read(ArgumentReader arguments)
    {
        var files = arguments.Words();
        if (files.Length == 1)
        {
            arguments.Problems.Add(ArgumentWords.NoScenario());
        }

        return new SettingsReader(Shared, arguments).Read(files);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(CommandSettings settings, CommandCall call, CancellationToken cancellationToken) =>
        new CompareCommand(call.Terminal, call.Language, new PlanRun(call.Terminal, call.Language, call.Reading, call.Planning))
            .RunAsync(settings, cancellationToken);
}
