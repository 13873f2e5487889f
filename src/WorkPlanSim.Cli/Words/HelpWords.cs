using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What help says beside what commands say of themselves.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class HelpWords(Language language) : Phrases(language)
{
    internal string Usage => Say("用法", "Usage");

    internal string Commands => Say("命令", "Commands");

    internal string Arguments => Say("参数", "Arguments");

    internal string Options => Say("选项", "Options");

    internal string Examples => Say("示例", "Examples");

    internal string ExitCodes => Say("退出码", "Exit codes");

    internal string Product => Say(
        "用模拟回答：一年的工作计划中哪些目标能实现，受什么制约，换一种安排会怎样。",
        "Answers by simulation: which targets of a year's work plan will be met, what holds them back, and what another "
            + "allocation would change.");

    internal string ExitCodeMeanings => Say(
        "0 完成，1 失败，2 输入有误，130 已取消", "0 done, 1 failed, 2 bad input, 130 cancelled");

    internal string MoreHelp => Say(
        "workplansim 命令 --help 显示该命令的说明。", "workplansim COMMAND --help says more of a command.");
}
