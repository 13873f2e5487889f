using System.Collections.Immutable;
using System.Globalization;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary><c>optimise</c>: the best allocation of money and posts.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class OptimiseEntry(SharedOptions shared) : CommandEntry<OptimiseSettings>("optimise", shared)
{
    private readonly CommandOption _objective = CommandOption.OfText(
        "--objective O",
        "求最大的是什么：weighted 加权预期实现数（默认），met 预期实现项数，mandatory 必须完成的全部实现的概率。",
        "What to make large: weighted (expected weighted number met, default), met (expected number met), mandatory (P(all mandatory)).");

    private readonly CommandOption _atLeast = CommandOption.OfText(
        "--at-least T=P", "目标 T 的概率至少为 P，如 0.9；可多次给出。", "Target T is met with probability P at least, such as 0.9; may be repeated.");

    private readonly CommandOption _keep = CommandOption.OfText(
        "--keep T", "目标 T 的概率不得低于现在；可多次给出。", "Target T may not become less likely; may be repeated.");

    private readonly CommandOption _change = CommandOption.OfText(
        "--change-at-most X", "最多调整多少资金（计划的货币单位）。", "How much money may change hands, in the plan's currency.");

    private readonly CommandOption _floor = CommandOption.OfText(
        "--floor T/F=X", "目标 T 从资金或队伍 F 至少得 X；可多次给出。", "Target T gets at least X of the fund or team F; may be repeated.");

    private readonly CommandOption _cap = CommandOption.OfText(
        "--cap T/F=X", "目标 T 从资金或队伍 F 至多得 X；可多次给出。", "Target T gets at most X of the fund or team F; may be repeated.");

    private readonly CommandOption _scenario = CommandOption.OfText(
        "--scenario FILE", "把得到的分配写成情景文件。", "Writes the allocation as a scenario file.");

    private readonly CommandOption _under = ScenarioReader.Option("--under");

    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "在现有资金和人手内找最好的分配，用新的试验核实，并列出每一处调整的价值。",
        "Finds the best allocation within the money and posts there are, holds it against fresh trials, and tells what each move is worth.");

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "optimise PLAN",
        [ArgumentForm.Plan],
        [_objective, _atLeast, _keep, _change, _floor, _cap, _under, _scenario, .. AnswerSettings.Options(Shared)],
        [
            new("workplansim optimise plan.yaml --scenario best.yaml", new("写出最优分配", "writes the best allocation")),
            new("workplansim optimise plan.yaml --change-at-most 500", new("最多动 500", "moves 500 at most")),
            new(
                "workplansim optimise plan.yaml --under mid-year-review",
                new("在某个情景（如年内规则）下的最优分配", "the best allocation under a scenario, such as standing rules")),
            new(
                "workplansim optimise plan.yaml --at-least road-rebuild=0.9 --keep rural-water",
                new("一项至少 90%，另一项不降", "one target at 90 %, another no worse")),
        ]);

    /// <inheritdoc/>
    protected override OptimiseSettings Read(ArgumentReader arguments)
    {
        var files = arguments.Words();
        if (files.Length > 1)
        {
            arguments.RefuseWord(files[1], ArgumentWords.OnePlan(files[1]));
        }

        var common = new SettingsReader(Shared, arguments).Read(files);
        AnswerSettings.Check(common, Shared, arguments);
        var objective = arguments.Value(_objective, new("weighted、met 或 mandatory", "weighted, met or mandatory"), ObjectiveOf);
        return new OptimiseSettings(
            common with { Scenarios = ScenarioReader.Read(_under, common.Plan, arguments) }, objective ?? AllocationObjective.WeightedMet)
        {
            AtLeast = Pairs(_atLeast, new("T=P，P 在 0 到 1 之间", "T=P with P from 0 to 1"), 1m, arguments)
                .Select(p => (p.Name, (double)p.Value)).ToImmutableArray(),
            Keep = arguments.Texts(_keep),
            ChangeAtMost = arguments.Value(_change, new("0 或以上的数", "a number of 0 or more"), text => NumberOf(text, decimal.MaxValue)),
            Floors = Bounds(_floor, arguments),
            Caps = Bounds(_cap, arguments),
            Scenario = arguments.Text(_scenario),
        };
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(OptimiseSettings settings, CommandCall call, CancellationToken cancellationToken) =>
        new OptimiseCommand(call).RunAsync(settings, cancellationToken);

    private static AllocationObjective? ObjectiveOf(string text) => text switch
    {
        "weighted" => AllocationObjective.WeightedMet,
        "met" => AllocationObjective.Met,
        "mandatory" => AllocationObjective.AllMandatory,
        _ => null,
    };

    private static decimal? NumberOf(string text, decimal most) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= most ? value : null;

    private static List<(string Name, decimal Value)> Pairs(
        CommandOption option, BilingualText expected, decimal most, ArgumentReader arguments)
    {
        var pairs = new List<(string, decimal)>();
        foreach (var text in arguments.Texts(option))
        {
            var cut = text.LastIndexOf('=');
            if (cut > 0 && NumberOf(text[(cut + 1)..], most) is { } value)
            {
                pairs.Add((text[..cut], value));
            }
            else
            {
                arguments.Problems.Add(ArgumentWords.NotAllowed(option.Name, text, expected));
            }
        }

        return pairs;
    }

    private static ImmutableArray<(string Target, string Driver, decimal Amount)> Bounds(CommandOption option, ArgumentReader arguments)
    {
        var expected = new BilingualText("T/F=X，X 为 0 或以上的数", "T/F=X with X of 0 or more");
        var bounds = ImmutableArray.CreateBuilder<(string, string, decimal)>();
        foreach (var (name, value) in Pairs(option, expected, 1e15m, arguments))
        {
            var parts = name.Split('/');
            if (parts.Length == 2)
            {
                bounds.Add((parts[0], parts[1], value));
            }
            else
            {
                arguments.Problems.Add(ArgumentWords.NotAllowed(option.Name, $"{name}={value}", expected));
            }
        }

        return bounds.ToImmutable();
    }
}
