using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What is said of mistakes on the command line: in both languages at once, as they become problems.</summary>
internal static class ArgumentWords
{
    internal static BilingualText UnknownCommand(string name) =>
        new($"没有命令“{name}”。", $"There is no command '{name}'.");

    internal static BilingualText UnknownOption(string name) =>
        new($"没有选项“{name}”。", $"There is no option '{name}'.");

    internal static BilingualText NoCommand() =>
        new("缺少命令：check、run 或 compare。", "A command is missing: check, run or compare.");

    internal static BilingualText NoPlan() => new("缺少计划文件 PLAN。", "The plan file PLAN is missing.");

    internal static BilingualText NoScenario() =>
        new("至少需要一个情景文件 SCENARIO。", "At least one scenario file SCENARIO is needed.");

    internal static BilingualText TooMany(string extra) => new(
        $"“{extra}”是多余的：这里只能有一个计划和至多一个情景。",
        $"'{extra}' is one too many: here there can be one plan and at most one scenario.");

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
