using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What is said around a command's results: counts of problems, files written, failures, progress.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class MessageWords(Language language) : Phrases(language)
{
    internal string Starting => Say("正在启动", "starting");

    internal string Simulating => Say("正在试验", "simulating");

    internal string Drawing => Say("正在绘图", "drawing figures");

    internal string Cancelled => Say("已取消：没有写入任何文件。", "cancelled: no file was written.");

    internal string NothingWasRun(int errors, int warnings) =>
        Counts(errors, warnings) + Say("：没有运行。", ": nothing was run.");

    internal string Found(int errors, int warnings) => Counts(errors, warnings) + Say("。", ".");

    internal string Sound(string plan, int targets, int funds, int teams, int seasons, int scenarios) => Say(
        $"{plan}：没有错误。目标 {targets}，资金 {funds}，队伍 {teams}，季节 {seasons}，情景 {scenarios}。",
        $"{plan}: no errors. {Count(targets, "target")}, {Count(funds, "fund")}, {Count(teams, "team")}, "
            + $"{Count(seasons, "season")}, {Count(scenarios, "scenario")}.");

    internal string Wrote(string path) => Say($"已写入 {path}", $"wrote {path}");

    internal string MissingGlyphs(string characters) => Say(
        $"警告：图中无法显示这些字符：{characters}", $"warning: figures can't show these characters: {characters}");

    internal string Failed(string reason) => Say($"失败：{reason}", $"failed: {reason}");

    internal string InternalError(string kind, string reason) => Say(
        $"内部错误：{kind}：{reason}（请附上命令行、计划文件和 workplansim --version 的输出报告此问题；设 WORKPLANSIM_DEBUG=1 可见详情）",
        $"internal error: {kind}: {reason} (please report with the command line, the plan and what workplansim --version says; "
            + "WORKPLANSIM_DEBUG=1 shows more)");

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private string Counts(int errors, int warnings) => (errors, warnings) switch
    {
        (0, _) => Say($"{warnings} 个警告", Count(warnings, "warning")),
        (_, 0) => Say($"{errors} 个错误", Count(errors, "error")),
        (_, _) => Say($"{errors} 个错误，{warnings} 个警告", $"{Count(errors, "error")}, {Count(warnings, "warning")}"),
    };
}
