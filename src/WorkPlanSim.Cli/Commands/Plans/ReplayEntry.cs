using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary><c>replay</c>: one trial, told as a year.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class ReplayEntry(SharedOptions shared) : CommandEntry<ReplaySettings>("replay", shared)
{
    private readonly CommandOption _trial = CommandOption.OfText(
        "--trial K",
        "第几次试验，从 1 数起：同一计划、情景和种子的 run 做 N 次，就是其中的第 1 到第 N 次。最多 1048576。",
        "Which trial, counted from 1: a run of N trials of the same plan, scenario and seed has the trials 1 to N. At most 1048576.");

    private readonly CommandOption _target = CommandOption.OfText(
        "--target T", "只讲这个目标，逐月：标识或完整标题。", "Tells of this target alone, month by month: its id or its whole title.");

    private readonly CommandOption _scenario = ScenarioReader.Option();

    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "逐月讲述一次试验，即一个可能的年份：资金、人手、天气，以及每个目标的经过。",
        "Tells one trial, a possible year, month by month: money, people, weather, and what became of each target.");

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "replay PLAN --trial K",
        [ArgumentForm.Plan],
        [
            _trial, _target, _scenario,
            Shared.Trials.Meant("那次 run 的试验次数：K 不得超过它。", "The trials of that run: K may not be more."),
            Shared.Sampling.Meant("那次 run 的抽样方式：plain（默认）或 latin。", "The sampling of that run: plain (default) or latin."),
            Shared.Postgres, Shared.Cluster, Shared.Language, Shared.Json, Shared.Data, Shared.Seed, Shared.Quiet, Shared.Help,
            Shared.Version,
        ],
        [
            new("workplansim replay plan.yaml --trial 17", new("第 17 次试验的全年", "the year of trial 17")),
            new(
                "workplansim replay plan.yaml --trial 17 --target erosion-gullies",
                new("其中一个目标，逐月", "one target of it, month by month")),
            new(
                "workplansim replay plan.yaml --trial 17 --scenario rural.yaml",
                new("同一年，换一种安排", "the same year, decided otherwise")),
        ]);

    /// <inheritdoc/>
    protected override ReplaySettings Read(ArgumentReader arguments)
    {
        var files = arguments.Words();
        if (files.Length > 1)
        {
            arguments.RefuseWord(files[1], ArgumentWords.OnePlan(files[1]), ArgumentWords.WriteScenario(files[1]));
        }

        var common = new SettingsReader(Shared, arguments).Read(files);
        var trials = MostOf(common.Sampling, arguments.Whole(Shared.Trials, CommandSettings.MaxTrials) ?? CommandSettings.MaxTrials);
        if (!arguments.IsGiven(_trial))
        {
            arguments.Problems.Add(ArgumentWords.NoTrial(), ArgumentWords.WriteTrial(trials));
        }

        return new ReplaySettings(
            common with { Scenarios = ScenarioReader.Read(_scenario, common.Plan, arguments) },
            arguments.Whole(_trial, trials) ?? 0,
            arguments.Text(_target));
    }

    // Of Latin hypercubes a run makes whole blocks.
    private static int MostOf(Sampling sampling, int trials) =>
        sampling == Sampling.Latin ? Model.BlocksFor(trials) * Model.BlockLength : trials;

    /// <inheritdoc/>
    protected override Task<int> RunAsync(ReplaySettings settings, CommandCall call, CancellationToken cancellationToken) =>
        new ReplayCommand(call).RunAsync(settings, cancellationToken);
}
