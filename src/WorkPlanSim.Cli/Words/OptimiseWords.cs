using System.Collections.Immutable;
using System.Globalization;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What <c>optimise</c> and <c>frontier</c> say.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class OptimiseWords(Language language) : Phrases(language)
{
    internal string Searching => Say("正在寻找", "searching");

    internal string Allocations => Say("分配之间的比较（新试验）", "Allocations held against one another (fresh trials)");

    internal string Allocation => Say("分配", "allocation");

    internal string Chosen => Say("选择时", "in sample");

    internal string Fresh => Say("新试验", "fresh");

    internal string Met => Say("预期实现", "met");

    internal string Mandatory => Say("必须完成%", "mandatory%");

    internal string Lead => Say("最优领先", "best leads by");

    internal string Moves => Say("调整，按价值排序（每行在其上各行之后）", "Moves in order of worth (each after those above it)");

    internal string From => Say("从", "from");

    internal string To => Say("到", "to");

    internal string Amount => Say("数额", "amount");

    internal string Adds => Say("增加", "adds");

    internal string Whole => Say("合计", "all");

    internal string Nobody => Say("未分配", "unallocated");

    internal string Prices => Say("再多一点值多少", "What a little more is worth");

    internal string PricesLegend => Say(
        "增加之后全部重新分配。▲▼ 超出随机误差；没有箭头的未超出，与 0 分辨不出。",
        "All shared out anew with that much more. ▲▼ beyond chance; without an arrow within it: it can't be told from 0.");

    internal string Driver => Say("资金或队伍", "fund or team");

    internal string More => Say("增加", "more");

    internal string Losers => Say("谁因此变差（超出随机误差，百分点）", "Who is worse off (beyond chance, points)");

    internal string Before => Say("现在", "now");

    internal string After => Say("之后", "then");

    internal string Change => Say("变化", "change");

    internal string Money => Say("资金", "money");

    internal string BestMet => Say("最多预期实现", "best met");

    internal string BestMandatory => Say("必须完成的最高%", "best mandatory%");

    internal string FrontierTitle => Say("资金多少与最好能实现多少（新试验）", "Money, and the best that it could do (fresh trials)");

    internal string Present => Say("现有分配", "present");

    internal string Rest(int count) => Say($"另有 {count} 处", $"{count} more");

    internal string Rival(RivalKind kind) => kind switch
    {
        RivalKind.Best => Say("最优", "best"),
        RivalKind.Baseline => Say("现有", "present"),
        RivalKind.Proportional => Say("按比例分完", "in proportion"),
        RivalKind.Greedy => Say("贪心", "greedy"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this."),
    };

    internal string Gap(AllocationAnswer answer) => (answer.Gap, answer.IsCoupled) switch
    {
        (0.0, _) => Say("在所测的各档分配中已证明最优。", "Proven best of all allocations of the portions measured."),
        ({ } gap, _) => Say(
            $"在所测的各档分配中，至多还能好 {Figures.Fixed(gap, 4)}。", $"Of the portions measured none can be better by more than {Figures.Fixed(gap, 4)}."),
        (null, false) => Say(
            "必须完成的目标可能同时落空：由局部搜索得到，不能证明最优。",
            "Mandatory targets may fail together: found by local search, not proven best."),
        (null, true) => Say(
            "有目标相互牵连：由局部搜索得到，不能证明最优。", "Some targets feel what others are given: found by local search, not proven best."),
    };

    internal string Unlimited => Say("“按比例分完”和“贪心”不受调整上限约束。", "In proportion and greedy heed no limit on what may change hands.");

    internal string Verdict(AllocationAnswer answer)
    {
        if (answer.Scenario.Changes.IsEmpty)
        {
            return Say("没有找到比现有分配更好的分配。", "No allocation was found that is better than the present one.");
        }

        if (answer.IsRecommended)
        {
            return answer.Baseline.Lead.Interval.Low > 0.0
                ? Say("建议调整：在新试验中的好处超出随机误差。", "Recommended: on fresh trials it is better beyond chance.")
                : Say(
                    "建议调整：在选择时的试验中，它达到现有分配达不到的要求。",
                    "Recommended: on the trials of the choice it comes to demands that the plan falls short of.");
        }

        return answer.Demands.Any(d => d.Verdict == DemandVerdict.Fails)
            ? Say("不建议调整：要求在新试验中不成立。", "Not recommended: a demand does not hold on fresh trials.")
            : Say("不建议调整：选择时的好处在新试验中没有超出随机误差。", "Not recommended: what it gained in sample is not beyond chance on fresh trials.");
    }

    internal string Untold => Say(
        "有的要求是否成立，这些试验还分辨不出：请用更多试验（--trials），或用 --at-least 要求再高一点。",
        "Of some demands these trials can't tell whether they hold: take more trials (--trials), or ask for a little more (--at-least).");

    internal string Demand(DemandCheck check, Plan plan)
    {
        var title = plan.Targets.First(t => t.Id == check.TargetId).Title;
        var range = check.Kind == UnmetLimitKind.Keep ? Figures.SignedRange(check.Interval, 100.0, 1) : Figures.PercentRange(check.Interval);
        var verdict = check.Verdict switch
        {
            DemandVerdict.Holds => Say("成立", "holds"),
            DemandVerdict.Untold => Say("这些试验分辨不出", "can't be told from these trials"),
            DemandVerdict.Fails => Say("不成立", "fails"),
            _ => throw new ArgumentOutOfRangeException(nameof(check), check.Verdict, "No words for this."),
        };
        return check.Kind == UnmetLimitKind.Keep
            ? Say($"“{title.Zh}”不降：变化 {range} 个百分点，{verdict}", $"\"{title.En}\" no worse: change {range} points, {verdict}")
            : Say(
                $"“{title.Zh}”至少 {Figures.Percent(check.Wanted)}%：新试验 {Figures.Percent(check.Fresh)}% {range}，{verdict}",
                $"\"{title.En}\" at least {Figures.Percent(check.Wanted)}%: fresh trials {Figures.Percent(check.Fresh)}% {range}, {verdict}");
    }

    internal string FlatGiver(TargetGain target, Plan plan)
    {
        var title = plan.Targets.First(t => t.Id == target.TargetId).Title;
        return Say(
            $"“{title.Zh}”让出了资金或人员：在模型里给多给少都不改变它的概率。拿走之前，请看看它是否真的用不上。",
            $"\"{title.En}\" gives some of what it has: in the model its chance answers to none of it. See that it really has no use for it.");
    }

    internal string Unmet(UnmetLimit limit, Plan plan)
    {
        var target = plan.Targets.FirstOrDefault(t => t.Id == limit.Id)?.Title ?? BilingualText.Same(limit.Id);
        var (wanted, reach) = (Figures.Percent(limit.Wanted), Figures.Percent(limit.Reach));
        return (limit.Kind, limit.IsProven) switch
        {
            (UnmetLimitKind.AtLeast, true) => Say(
                $"所测的各档分配都做不到：“{target.Zh}”的概率要求至少 {wanted}%，连同在它之前的要求，最高只能到 {reach}%。",
                $"Not possible with the portions measured: \"{target.En}\" is to reach {wanted}%; together with the demands before it, {reach}% is the most."),
            (UnmetLimitKind.AtLeast, false) => Say(
                $"没有找到这样的分配（不能证明没有）：“{target.Zh}”的概率要求至少 {wanted}%，找到的分配到 {reach}%。",
                $"None was found, which does not prove that there is none: \"{target.En}\" is to reach {wanted}%; {reach}% was reached."),
            (UnmetLimitKind.Keep, true) => Say(
                $"所测的各档分配都做不到：“{target.Zh}”要求不低于现在的 {wanted}%，连同在它之前的要求，最高只能到 {reach}%。",
                $"Not possible with the portions measured: \"{target.En}\" is to stay at {wanted}%; together with the demands before it, {reach}% is the most."),
            (UnmetLimitKind.Keep, false) => Say(
                $"没有找到这样的分配（不能证明没有）：“{target.Zh}”要求不低于现在的 {wanted}%，找到的分配到 {reach}%。",
                $"None was found, which does not prove that there is none: \"{target.En}\" is to stay at {wanted}%; {reach}% was reached."),
            (UnmetLimitKind.Bound, _) => Say(
                $"做不到：{limit.Id} 要求 {Figures.Goal(limit.Wanted)}，最接近的只能是 {Figures.Goal(limit.Reach)}"
                    + "（人员按整个岗位增减，年内调剂所需的留着，不能用的资金和队伍一点也没有）。",
                $"Not possible: {limit.Id} is bound by {Figures.Goal(limit.Wanted)}; the nearest is {Figures.Goal(limit.Reach)} (posts change by "
                    + "whole ones, dated moves need theirs, and of a fund or team that it can't have there is nothing)."),
            (UnmetLimitKind.Floors, _) => Say(
                $"做不到：{limit.Id} 的各项下限合计 {Figures.Goal(limit.Wanted)}，只有 {Figures.Goal(limit.Reach)}。",
                $"Not possible: the floors of {limit.Id} add up to {Figures.Goal(limit.Wanted)}; there is {Figures.Goal(limit.Reach)}."),
            (UnmetLimitKind.ChangeAtMost, true) => Say(
                $"做不到：上下限要求调整 {Figures.Goal(limit.Reach)}，只允许 {Figures.Goal(limit.Wanted)}。",
                $"Not possible: floors and caps move {Figures.Goal(limit.Reach)}; no more than {Figures.Goal(limit.Wanted)} may move."),
            (UnmetLimitKind.ChangeAtMost, false) => Say(
                $"没有找到这样的分配（不能证明没有）：在上下限之内，调整不超过 {Figures.Goal(limit.Wanted)}。请放宽 --change-at-most 或上下限。",
                $"None was found within floors and caps that moves no more than {Figures.Goal(limit.Wanted)}, which does not prove that there is none. Relax --change-at-most, floors or caps."),
            (UnmetLimitKind.Bounds, _) => Say(
                "没有找到符合全部上下限的分配（不能证明没有）。请放宽下限或上限。",
                "None was found within all floors and caps, which does not prove that there is none. Relax a floor or a cap."),
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit.Kind, "No words for this."),
        };
    }

    internal static BilingualText UnknownDriver(string id, string plan) => new(
        $"计划 {plan} 中没有资金或队伍“{id}”。", $"The plan {plan} has no fund or team '{id}'.");

    internal static BilingualText CapBelowFloor(GivenBound bound) => new(
        $"{bound.TargetId}/{bound.DriverId} 的上限低于下限。", $"The cap of {bound.TargetId}/{bound.DriverId} is below its floor.");

    internal string NothingWritten(string file) => Say(
        $"没有写 {file}：没有可建议的调整。", $"{file} was not written: no change is recommended.");

    // In both languages: the file is passed on.
    internal static ImmutableArray<string> FileComments(AllocationAnswer answer) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"由 optimise 得到：{answer.Trials} 次试验，种子 {answer.Seed}。"),
        "它在这些试验上是挑出来的，会显得偏好；用 run、compare、why、stress 评判时请换一个种子（--seed）。",
        string.Create(CultureInfo.InvariantCulture, $"Found by optimise: {answer.Trials} trials, seed {answer.Seed}."),
        "It was chosen on these trials and looks too good on them: judge it (run, compare, why, stress) with another --seed.",
    ];

    internal string OutOfReach(UnreachableLevel level, Frontier frontier)
    {
        var fund = frontier.Plan.Funds.First(f => f.Id == level.FundId).Title;
        var share = Figures.WholePercent(level.Level);
        var least = $"{Figures.Goal((double)level.Least)} {frontier.Plan.Currency}";
        return Say(
            $"{share}% 的资金做不到：“{fund.Zh}”至少要有 {least}，计划内的划转才够。",
            $"{share}% of the money can't be had: {fund.En} needs {least} at least for the plan's dated moves.");
    }

    internal string Proof(Frontier frontier) => frontier.IsCoupled
        ? Say(
            "有目标相互牵连：各档为局部搜索找到的最好分配，不能证明最优；必须完成的也是如此。",
            "Some targets feel what others are given: each row is the best that local search found, not proven; so are the mandatory.")
        : Say(
            "必须完成的：分配时当作各自独立地落空，不能证明最优。",
            "Mandatory: shared out as if targets failed independently of one another, not proven best.");

    internal string Same(Frontier frontier)
    {
        if (!(frontier.MetDistance.Interval.Low > 0.0))
        {
            return Say("现有分配与最优的差别未超出随机误差。", "The present allocation can't be told from the best.");
        }

        var level = frontier.SameMetLevel;
        var least = Figures.WholePercent(level ?? frontier.Points[0].Level);
        var distance = Figures.Signed(frontier.MetDistance.Difference, 2);
        var range = Figures.SignedRange(frontier.MetDistance.Interval, 1.0, 2);
        var points = Figures.Signed(100.0 * frontier.MandatoryDistance.Difference, 1);
        var tail = level is not null
            ? Say($"约 {least}% 的资金就能做到现在这么多。", $"As many as now could be met with about {least}% of the money.")
            : frontier.Points[0].Met.Difference >= frontier.PresentMet.Difference
                ? Say($"{least}% 的资金也够做到现在这么多。", $"Even {least}% of the money would do for as many as now.")
                : "";
        return Say(
            $"同样的资金分得最好：{distance} 项 {range}，必须完成 {points} 个百分点。{tail}",
            $"The same money shared out best: {distance} targets {range}, mandatory {points} points. {tail}");
    }
}
