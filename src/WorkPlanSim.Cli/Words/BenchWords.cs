using System.Globalization;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting.Measuring;

namespace WorkPlanSim.Cli.Words;

/// <summary>What <c>bench</c> says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class BenchWords(Language language) : Phrases(language)
{
    internal string Starting => Say("启动", "Starting");

    internal string Measuring => Say("载入并预测", "Loading and projecting");

    /// <summary>Tells what many plans cost.</summary>
    /// <param name="report">What they cost.</param>
    /// <returns>The lines.</returns>
    internal IEnumerable<string> Report(ManyPlansReport report)
    {
        yield return Say(
            $"{report.Plans} 个计划，每个 {report.Targets} 项目标；每个预测 {report.Trials} 次试验",
            $"{report.Plans} plans of {report.Targets} targets each; {report.Trials} trials each");
        yield return Say("载入  ", "loaded     ") + Rate(report.Plans, report.Loading);
        yield return Say("预测  ", "projected  ") + Rate(report.Plans, report.Running);
        yield return Say(
            $"内存  每个计划 {Kib(report.LoadedBytes)}，预测之后 {Kib(report.RunBytes)}",
            $"memory     {Kib(report.LoadedBytes)} a plan, {Kib(report.RunBytes)} once it is projected");
        if (report.StoredBytes is { } stored)
        {
            yield return Say($"磁盘  每个计划 {Kib(stored)}", $"disk       {Kib(stored)} a plan");
        }
    }

    private static string Kib(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:F0} KiB");

    private string Rate(int plans, TimeSpan taken) => string.Create(
        CultureInfo.InvariantCulture,
        $"{taken.TotalSeconds:F1} s{Say("，每秒 ", ", ")}{plans / taken.TotalSeconds:F1}{Say(" 个", " a second")}");
}
