using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Words;

/// <summary>What stands around every page.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class ShellWords(Language language) : Phrases(language)
{
    internal string Product => Say("工作计划推演", "WorkPlanSim");

    internal string SkipToContent => Say("跳到正文", "Skip to content");

    internal string Pages => Say("页面", "Pages");

    internal string Plans => Say("计划", "Plans");

    internal string Workbench => Say("工作台", "Workbench");

    internal string Compare => Say("比较", "Compare");

    internal string Runs => Say("预测记录", "Runs");

    internal string History => Say("变更记录", "History");

    internal string Editor => Say("编辑计划", "Edit plan");

    internal string OtherLanguage => Say("English", "中文");

    internal string OtherLanguageTag => Say("en", "zh-CN");

    internal string Theme => Say("外观", "Theme");

    internal string SystemTheme => Say("跟随系统", "As the system");

    internal string LightTheme => Say("浅色", "Light");

    internal string DarkTheme => Say("深色", "Dark");

    internal string Who => Say("姓名（记入历史）", "Your name (for the history)");

    internal string SignOut => Say("退出", "Sign out");

    internal string NotFound => Say("没有这个页面", "There is no such page");

    internal string Reconnecting => Say(
        "与服务器的连接已断开，正在重新连接……已保存的内容不会丢失。",
        "The connection to the server is lost; connecting again ... What was saved is safe.");

    internal string Failed => Say("出了问题：", "Something went wrong: ");

    internal string Reload => Say("重新载入", "Reload");
}
