using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Words;

/// <summary>What the list of plans says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class PlansWords(Language language) : Phrases(language)
{
    internal string Title => Say("计划", "Plans");

    internal string None => Say("还没有计划：新建一个，或上传计划文件。", "There is no plan yet: make one, or upload a plan file.");

    internal string Plan => Say("计划", "Plan");

    internal string Targets => Say("目标", "Targets");

    internal string Scenarios => Say("情景", "Scenarios");

    internal string File => Say("文件", "File");

    internal string Download => Say("下载计划文件", "Download the plan file");

    internal string Edit => Say("编辑", "Edit");

    internal string LookInto => Say("查看", "Look into it");

    internal string New => Say("新建计划", "New plan");

    internal string Upload => Say("上传计划文件（YAML）", "Upload a plan file (YAML)");

    internal string UploadScenario => Say("上传情景文件（YAML）", "Upload a scenario file (YAML)");

    internal string ForPlan => Say("用于计划", "For the plan");

    internal string Kept(string name) => Say($"“{name}”没有错误，已保存。", $"{name} has no errors and is saved.");

    internal string Problems(string name, int count) => Say(
        $"“{name}”有 {count} 个问题，没有保存：",
        count == 1 ? $"{name} has a problem and was not saved:" : $"{name} has {count} problems and was not saved:");

    internal string Hints(string name, int count) => Say(
        $"“{name}”有 {count} 处值得再看一眼：",
        count == 1 ? $"{name} has a place worth a second look:" : $"{name} has {count} places worth a second look:");

    internal string Taken(string name, string title) => Say(
        $"“{name}”没有保存：已有同一编号的“{title}”，内容不同。替换之后，旧的版本仍留在历史中。",
        $"{name} was not saved: \"{title}\" has the same id and other content. If it is replaced, the history still has the old version.");

    internal string Replace => Say("替换", "Replace it");

    internal string Leave => Say("保留原来的", "Leave it as it is");

    internal string NoFile(string name) => Say(
        $"“{name}”没有保存：该计划没有保存自己的文件，无法检查情景。请先上传计划文件，再上传情景。",
        $"{name} was not saved: the plan's own file was not kept, and scenarios are checked against it. Upload the plan's file first, then the scenario.");

    internal string TooLarge => Say("文件太大：不能超过 4 MB。", "The file is too large: 4 MB at most.");
}
