using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Web.Runs;

namespace WorkPlanSim.Web.Words;

/// <summary>What the list of runs says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class RunsWords(Language language) : Phrases(language)
{
    internal string Title => Say("预测记录", "Runs");

    internal string UnderWay => Say("正在进行", "Under way");

    internal string Follow => Say("查看", "Look on");

    internal string Asides => Say("本次启动以来的其他计算", "Other questions since the server was started");

    internal string What => Say("问的是", "Asked for");

    internal string About => Say("关于", "About");

    internal string Cancelled => Say("已取消", "cancelled");

    internal string KindOf(RunKind kind) => kind switch
    {
        RunKind.Projection => Say("预测", "Projection"),
        RunKind.Comparison => Say("比较", "Comparison"),
        RunKind.Optimisation => Say("最佳分配", "Best allocation"),
        RunKind.Explanation => Say("原因", "Explanation"),
        RunKind.Difference => Say("差异原因", "Why they differ"),
        RunKind.Stress => Say("压力测试", "Stress test"),
        RunKind.Discovery => Say("落空条件", "When it fails"),
        RunKind.Frontier => Say("资金前沿", "Frontier"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind of run."),
    };

    internal string SampledAs(Sampling sampling) => sampling == Sampling.Latin ? Say("（拉丁超立方）", " (Latin hypercubes)") : "";

    internal string TrialsFrom1To(int most) => Say($"试验次数要在 1 到 {most:#,0} 之间。", $"Trials are from 1 to {most:#,0}.");

    internal string Start => Say("新的预测", "A new run");

    internal string Scenario => Say("情景", "Scenario");

    internal string Trials => Say("试验次数", "Trials");

    internal string Seed => Say("种子", "Seed");

    internal string Run => Say("开始", "Start");

    internal string Cancel => Say("取消", "Cancel");

    internal string Done => Say("已完成", "Done");

    internal string None => Say("还没有预测。", "There is no run yet.");

    internal string Older => Say("更早的预测", "Older runs");

    internal string When => Say("时间", "When");

    internal string Who => Say("谁", "Who");

    internal string Scenarios => Say("情景", "Scenarios");

    internal string Plan => Say("计划", "Plan");

    internal string RunId => Say("预测", "Run");

    internal string Engine => Say("引擎", "Engine");

    internal string Result => Say("结果", "Result");

    internal string MetOf(string expected, int counted) => Say($"预期实现 {expected} / {counted} 项", $"{expected} of {counted} met, expected");

    internal string MandatoryIn(string percent) => Say($"必须完成的全部实现 {percent}%", $"all mandatory {percent}%");

    internal string More(int count) => Say($"另有 {count} 个情景", count == 1 ? "1 more scenario" : $"{count} more scenarios");

    internal string OfOtherEngine => Say("另一版本的程序算出", "found by another version of the program");

    internal string Pick => Say("选择", "Pick");

    internal string PickRun(string run) => Say($"选择预测 {run}", $"Pick run {run}");

    internal string CompareTwo => Say("比较所选的两次", "Compare the two that are picked");

    internal string PickTwo => Say("选两次预测，看它们有何不同。", "Pick two runs to see how they differ.");

    internal string Further => Say("操作", "Look into it");

    internal string Open => Say("打开", "Open");

    internal string Replay => Say("重演一次试验", "Replay a trial");

    internal string Trial => Say("第几次试验", "Trial number");

    internal string Show => Say("重演", "Replay");

    /// <summary>Gets why a run of the history can't be looked at.</summary>
    internal static BilingualText OtherEngine { get; } = new(
        "这次计算出自另一版本的程序，它的结果和试验不能再次打开；请重新计算。",
        "Another version of the program made this run: its result and its trials can't be opened any more. Run it again.");

    internal string OldPlan => Say("计划后来改过", "The plan was changed since");

    internal string Target => Say("目标", "Target");

    internal string Met => Say("实现", "Met");

    internal string Finish => Say("完成时间", "Finish");

    internal string Attainment => Say("完成度", "Attainment");

    internal string FirstHeldBack => Say("最先受制于", "First held back by");

    internal string MetOf(int met, int counted, int trial) => Say(
        $"第 {trial:#,0} 次试验：{counted} 项中实现 {met} 项", $"Trial {trial:#,0}: {met} of {counted} targets met");
}
