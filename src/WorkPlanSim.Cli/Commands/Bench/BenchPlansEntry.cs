using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Bench;

/// <summary><c>bench plans</c>: what many plans at once cost on this machine.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class BenchPlansEntry(SharedOptions shared) : CommandEntry<BenchPlansSettings>("plans", shared)
{
    private const int MostPlans = 100_000;
    private const int DefaultPlans = 1000;

    private readonly CommandOption _count = CommandOption.OfText(
        "--count N", "计划的个数，1 到 100000。默认 1000。", "How many plans, 1 to 100000. Default: 1000.");

    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "测量本机同时承载许多计划的代价：载入并预测 N 个与 PLAN 相似的计划。",
        "Measures what many plans at once cost on this machine: loads and projects N plans like PLAN.");

    /// <inheritdoc/>
    internal override bool IsForOperators => true;

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "bench plans PLAN",
        [ArgumentForm.Plan],
        [
            _count,
            Shared.Data.Meant(
                "计划保存在哪个文件夹中；用 :memory: 则不保存。默认临时文件夹，用后删除。",
                "The folder that they are stored in; :memory: keeps nothing. Default: a temporary one, removed afterwards."),
            Shared.Language, Shared.Trials, Shared.Seed, Shared.Threads, Shared.Quiet, Shared.Help, Shared.Version,
        ],
        [
            new("workplansim bench plans plan.yaml", new("一千个计划", "a thousand plans")),
            new("workplansim bench plans plan.yaml --count 100 --data :memory:", new("一百个，不保存", "a hundred, and store nothing")),
        ]);

    /// <inheritdoc/>
    protected override BenchPlansSettings Read(ArgumentReader arguments)
    {
        var files = arguments.Words();
        if (files.Length > 1)
        {
            arguments.RefuseWord(files[1], ArgumentWords.OnePlan(files[1]));
        }

        return new BenchPlansSettings(
            new SettingsReader(Shared, arguments).Read(files), arguments.Whole(_count, MostPlans) ?? DefaultPlans);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(BenchPlansSettings settings, CommandCall call, CancellationToken cancellationToken) =>
        new BenchPlansCommand(call).RunAsync(settings, cancellationToken);
}
