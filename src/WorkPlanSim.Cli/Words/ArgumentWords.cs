using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What is said of mistakes on the command line: in both languages at once, as they become problems.</summary>
internal static class ArgumentWords
{
    internal static BilingualText UnknownCommand(string name) =>
        new($"没有命令“{name}”。", $"There is no command '{name}'.");

    internal static BilingualText UnknownOption(string name) =>
        new($"没有选项“{name}”。", $"There is no option '{name}'.");

    internal static BilingualText NoCommand(IReadOnlyList<string> commands) =>
        new($"缺少命令：{string.Join("、", commands)}。", $"A command is missing: {string.Join(", ", commands)}.");

    internal static BilingualText NoFiles(string extra) =>
        new($"“{extra}”是多余的：这里不要文件。", $"'{extra}' is one too many: no file is wanted here.");

    internal static BilingualText WriteData(string folder) => new($"写 --data {folder}", $"write --data {folder}");

    internal static BilingualText NoPlan() => new("缺少计划文件 PLAN。", "The plan file PLAN is missing.");

    internal static BilingualText NoScenario() =>
        new("至少需要一个情景文件 SCENARIO。", "At least one scenario file SCENARIO is needed.");

    internal static BilingualText TooMany(string extra) => new(
        $"“{extra}”是多余的：这里只能有一个计划和至多一个情景。",
        $"'{extra}' is one too many: here there can be one plan and at most one scenario.");

    internal static BilingualText OnePlan(string extra) =>
        new($"“{extra}”是多余的：这里只有一个计划。", $"'{extra}' is one too many: here there is one plan.");

    internal static BilingualText WriteScenario(string path) =>
        new($"若是情景，写 --scenario {path}", $"if it is a scenario, write --scenario {path}");

    internal static BilingualText NotForReplay(string option) =>
        new($"replay 没有选项 {option}。", $"replay has no option {option}.");

    internal static BilingualText WriteJson() =>
        new("要保存结果，写 --json 文件", "to keep what it shows, write --json FILE");

    internal static BilingualText NoTrial() => new(
        "缺少 --trial：要重演哪一次试验？", "--trial is missing: which trial is to be replayed?");

    internal static BilingualText WriteTrial(int most) =>
        new($"写 --trial 1，直至 --trial {most}", $"write --trial 1, up to --trial {most}");

    internal static BilingualText UnknownScenario(string name) =>
        new($"找不到情景“{name}”。", $"There is no scenario '{name}'.");

    internal static BilingualText ScenarioForms() => new(
        "写情景文件，或计划旁（或旁边的 scenarios 中）某个情景文件的名称，或 baseline",
        "write a scenario's file, the name of one beside the plan or in scenarios beside it, or baseline");

    internal static BilingualText UnknownTarget(string name, string plan) => new(
        $"计划 {plan} 没有目标“{name}”。", $"The plan {plan} has no target '{name}'.");

    internal static BilingualText TargetForms() => new(
        "写目标的标识或完整标题；不带 --target 时列出全部目标",
        "write a target's id or its whole title; without --target all are listed");

    internal static BilingualText NoValue(string option) =>
        new($"选项 {option} 缺少取值。", $"The option {option} needs a value.");

    internal static BilingualText Twice(string option) =>
        new($"选项 {option} 给了不止一次。", $"The option {option} is given more than once.");

    internal static BilingualText NotAllowed(string option, string value, BilingualText expected) => new(
        $"选项 {option} 的取值“{value}”无效：应为{expected.Zh}。",
        $"'{value}' is no value for {option}: expected {expected.En}.");

    internal static BilingualText WholeNumber(string from, string to) =>
        new($" {from} 到 {to} 的整数", $"a whole number from {from} to {to}");

    internal static BilingualText PrecisionRange() =>
        new(" 0.001 到 0.5 的数，或 0.1% 到 50%", "a share from 0.001 to 0.5, or 0.1% to 50%");

    internal static BilingualText LanguageNames() => new(" zh 或 en", "zh or en");

    internal static BilingualText NoFolder(string option, string path) => new(
        $"选项 {option}：“{path}”所在的文件夹不存在。", $"{option}: the folder of '{path}' does not exist.");

    internal static BilingualText IsFolder(string option, string path) =>
        new($"选项 {option}：“{path}”是文件夹。", $"{option}: '{path}' is a folder.");

    internal static BilingualText IsFile(string option, string path) =>
        new($"选项 {option}：“{path}”是文件。", $"{option}: '{path}' is a file.");

    internal static BilingualText DidYouMean(string name) => new($"是否指 {name}？", $"did you mean {name}?");

    internal static BilingualText SeeHelp(string command) =>
        new($"见 workplansim {command}--lang zh --help", $"see workplansim {command}--help");
}
