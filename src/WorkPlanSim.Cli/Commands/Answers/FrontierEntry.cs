using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>frontier</c>: how much could be met with more or less money.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class FrontierEntry(SharedOptions shared) : CommandEntry<FrontierSettings>("frontier", shared)
{
    private readonly CommandOption _fund = CommandOption.OfText(
        "--fund F", "只增减这一项资金（标识）。默认全部资金同比增减。", "Makes this fund alone larger or smaller (its id). Default: all funds alike.");

    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "资金为现有的 70% 到 130% 时，分得最好能实现多少，以及现有分配离它多远。",
        "How much could be met with 70 % to 130 % of the money, shared out best, and how far the present allocation is from that.");

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "frontier PLAN",
        [ArgumentForm.Plan],
        [_fund, .. AnswerSettings.Options(Shared)],
        [
            new("workplansim frontier plan.yaml --out results", new("全部资金，连同图", "all money, with a figure")),
            new("workplansim frontier plan.yaml --fund general-budget", new("只看一项资金", "one fund alone")),
        ]);

    /// <inheritdoc/>
    protected override FrontierSettings Read(ArgumentReader arguments)
    {
        var files = arguments.Words();
        if (files.Length > 1)
        {
            arguments.RefuseWord(files[1], ArgumentWords.OnePlan(files[1]));
        }

        var common = new SettingsReader(Shared, arguments).Read(files);
        AnswerSettings.Check(common, Shared, arguments);
        return new FrontierSettings(common, arguments.Text(_fund));
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(FrontierSettings settings, CommandCall call, CancellationToken cancellationToken) =>
        new FrontierCommand(call).RunAsync(settings, cancellationToken);
}
