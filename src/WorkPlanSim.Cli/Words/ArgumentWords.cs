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

    internal static BilingualText NoPostgres() => new(
        "缺少 --postgres：集群的数据库在哪里？", "--postgres is missing: where is the database of the cluster?");

    internal static BilingualText NoConnection() => new(
        "--postgres 的取值不是连接字符串，或没有主机。", "The value of --postgres is no connection string, or has no host.");

    internal static BilingualText WritePostgres() => new(
        "写 --postgres \"Host=db;Username=planner;Database=plans\"，口令放在 PGPASSWORD 中",
        "write --postgres \"Host=db;Username=planner;Database=plans\", and the password in PGPASSWORD");

    internal static BilingualText OwnAddress() => new(
        "本机在专用网络中的 IP 地址，例如 10.0.0.5", "an IP address that this machine has in a private network, as 10.0.0.5");

    internal static BilingualText NoCollector() => new(
        "--otlp 的取值无效：应为 http 或 https 地址，例如 http://localhost:4318。",
        "The value of --otlp is no address: expected http or https, as http://localhost:4318.");

    internal static BilingualText OptionsAlone(string command) => new(
        $"{command} 只接受选项。", $"{command} takes options alone.");

    internal static BilingualText StrayConnection() => new(
        "有一个数据库连接不在 --postgres 之后。", "A connection to a database stands where none is wanted.");

    internal static BilingualText ClusterAndFolder() => new(
        "--data 与 --postgres 不能同时给出：集群的数据保存在其数据库中。",
        "--data and --postgres exclude each other: a cluster keeps its data in its database.");

    internal static BilingualText ClusterAndDashboard() => new(
        "--dashboard 与 --postgres 不能同时给出：仪表板显示的是本进程的 silo。",
        "--dashboard and --postgres exclude each other: the dashboard shows a silo of this process.");

    internal static BilingualText ClusterAndTelemetry(string option) => new(
        $"{option} 与 --postgres 不能同时给出：指标和日志属于 silo；请在 silo 命令上给出。",
        $"{option} and --postgres exclude each other: figures and logs are those of silos; give it to the command silo.");

    internal static BilingualText LeaveOneOut() => new("去掉其中一个", "leave one of them out");

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

    internal static BilingualText NotFor(string command, string option) =>
        new($"{command} 没有选项 {option}。", $"{command} has no option {option}.");

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

    internal static BilingualText TargetNames() => new(
        "写目标的标识或完整标题；run 列出全部目标", "write a target's id or its whole title; run lists all of them");

    internal static BilingualText NoTarget() => new(
        "缺少目标 TARGET：要解释哪个目标？", "The target TARGET is missing: which one is to be explained?");

    internal static BilingualText OneTarget(string extra) => new(
        $"“{extra}”是多余的：这里只有一个计划和一个目标。",
        $"'{extra}' is one too many: here there is one plan and one target.");

    internal static BilingualText NoTo() => new(
        "缺少 --to：要解释哪个情景的不同？", "--to is missing: which scenario's difference is to be explained?");

    internal static BilingualText WriteTo() => new(
        "写 --to 情景，例如 --to rural.yaml", "write --to and a scenario, as --to rural.yaml");

    internal static BilingualText TooManyLevers(int levers, int most) => new(
        $"两个情景有 {levers} 处不同，最多只能分清 {most} 处。",
        $"The scenarios differ in {levers} changes; at most {most} can be told apart.");

    internal static BilingualText WholeNumberWithoutTarget(string from, string to) => new(
        $" {from} 到 {to} 的整数（没有 --target 时）", $"a whole number from {from} to {to} (without --target)");

    internal static BilingualText NoWorlds() => new(
        "找不到设想的年景：情景或计划旁没有 worlds 文件夹。", "There are no assumed worlds: no folder worlds lies beside the scenarios or the plan.");

    internal static BilingualText NoWorldsIn(string folder) => new(
        $"文件夹“{folder}”中没有设想的年景。", $"There is no assumed world in the folder '{folder}'.");

    internal static BilingualText WriteWorlds() => new(
        "写 --worlds 文件夹，其中是只改变季节、资金和队伍的情景文件",
        "write --worlds DIR, with scenario files there that change seasons, funds and teams alone");

    internal static BilingualText NearerScenarios() => new(
        "写两个更接近的情景，例如用 base 叠加出中间的一步", "name scenarios that are nearer, such as a step between laid over one by base");

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

    internal static BilingualText SamplingNames() => new(" plain 或 latin", "plain or latin");

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
