using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What help says.</summary>
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

    internal ImmutableArray<OptionWords> CommandList =>
    [
        new("check PLAN [SCENARIO...]", Check),
        new("run PLAN [SCENARIO]", Run),
        new("compare PLAN SCENARIO...", Compare),
        new("replay PLAN --trial K", Replay),
        new("data check", DataCheck),
    ];

    internal string Check => Say("检查计划和情景，一次列出所有问题。", "Checks a plan and scenarios, and lists every problem at once.");

    internal string Run => Say("给出一个预测：各目标的实现概率，风险大的在前。", "One projection: how likely each target is, risks first.");

    internal string Compare => Say(
        "在相同的试验上比较基准与各情景：每个目标变了多少，是否超出随机误差。",
        "Baseline and scenarios on the same trials: what changes for each target, and whether beyond chance.");

    internal string Replay => Say(
        "逐月讲述一次试验，即一个可能的年份：资金、人手、天气，以及每个目标的经过。",
        "Tells one trial, a possible year, month by month: money, people, weather, and what became of each "
            + "target.");

    internal string DataCheck => Say(
        "检查已保存的数据是否完好：文件、版本、每个状态和历史。",
        "Checks whether stored data are sound: the file, its version, every state and the history.");

    internal OptionWords Plan => new("PLAN", Say("计划文件（YAML 或 JSON）。", "The plan file (YAML or JSON)."));

    internal OptionWords Scenario => new("SCENARIO", Say("情景文件。", "A scenario file."));

    internal OptionWords OutOfRun => new("--out DIR", Say(
        "在文件夹 DIR 中写入 CSV、JSON，并在其下的 figures 中写入图（没有则新建）。",
        "Writes CSV and JSON into the folder DIR, and figures into figures below it (made if missing)."));

    internal OptionWords OutOfCompare => new("--out DIR", Say(
        "在文件夹 DIR 中写入 CSV、JSON 和可直接打开的网页 index.html，并在其下的 figures 中写入图（没有则新建）。",
        "Writes CSV, JSON and a page to open, index.html, into the folder DIR, and figures into figures below it (made if missing)."));

    internal OptionWords Plots => new("--plots DIR", Say(
        "图（PNG 和 SVG）写入 DIR 下的 figures。", "Writes figures (PNG and SVG) into figures below DIR."));

    internal ImmutableArray<OptionWords> OfReplay =>
    [
        new("--trial K", Say(
            "第几次试验，从 1 数起：同一计划、情景和种子的 run 做 N 次，就是其中的第 1 到第 N 次。最多 1048576。",
            "Which trial, counted from 1: a run of N trials of the same plan, scenario and seed has the trials "
                + "1 to N. At most 1048576.")),
        new("--target T", Say(
            "只讲这个目标，逐月：标识或完整标题。", "Tells of this target alone, month by month: its id or its whole title.")),
        new("--scenario S", Say(
            "在某个情景下：情景文件，或计划旁（或旁边的 scenarios 中）情景文件的名称。默认 baseline。",
            "Under a scenario: its file, or the name of one beside the plan or in scenarios beside it. Default: "
                + "baseline.")),
        new("--trials N", Say(
            "那次 run 的试验次数：K 不得超过它。", "The trials of that run: K may not be more.")),
    ];

    internal OptionWords OutOfCheck => new("--out DIR", Say("check 不写文件：忽略。", "Ignored: check writes no tables."));

    internal ImmutableArray<OptionWords> Common =>
        [LanguageOption, Json, Data, Trials, Precision, Seed, Threads, Quiet, Help, Version];

    /// <summary>Gets what of that makes a difference to a single trial.</summary>
    internal ImmutableArray<OptionWords> CommonOfOneTrial =>
        [LanguageOption, Json, Data, Seed, Quiet, Help, Version];

    internal ImmutableArray<OptionWords> OfDataCheck => [LanguageOption, Json, Data, Quiet, Help, Version];

    private OptionWords LanguageOption => new("--lang zh|en", Say(
        "语言。默认取自系统（LC_ALL、LC_MESSAGES、LANG）。",
        "Language. Default: the system's (LC_ALL, LC_MESSAGES, LANG)."));

    private OptionWords Json => new("--json FILE|-", Say(
        "写入供程序读取的 JSON；用 - 时标准输出只有 JSON。",
        "Writes JSON for programs; with - nothing else goes to the standard output."));

    private OptionWords Data => new("--data DIR", Say(
        "保存计划、预测和历史的文件夹；用 :memory: 则不保存。默认取自 WORKPLANSIM_DATA，否则为用户的数据文件夹（Linux 上是 ~/.local/share/workplansim）。",
        "Where plans, runs and their history lie; :memory: keeps nothing. Default: WORKPLANSIM_DATA, else the user's "
            + "folder for data (on Linux ~/.local/share/workplansim)."));

    private OptionWords Trials => new("--trials N", Say(
        "试验次数，1 到 1048576。默认 10000；给了 --precision 时它是上限，默认 1048576。",
        "Number of trials, 1 to 1048576. Default 10000; with --precision it is the most, by default "
            + "1048576."));

    private OptionWords Precision => new("--precision P", Say(
        "各目标的概率（compare 还有与基准之差）的 95% 区间半宽都不超过 P 时停止：0.001 到 0.5 的数或百分数，例如 0.005 或 0.5%。"
            + "只在试验 1024、2048、4096……次后检查，所以与线程数无关。",
        "Stops once the 95% interval of every target's probability (with compare, of its difference from "
            + "the baseline too) is at most P to either side: 0.001 to 0.5, or in per cent; 0.005 is 0.5%."
            + " It looks after 1024, 2048, 4096, ... trials only, so threads don't matter."));

    private OptionWords Seed => new("--seed S", Say(
        "种子，0 到 18446744073709551615，默认 1。同样的种子给出同样的数字。",
        "Seed, 0 to 18446744073709551615, default 1. The same seed gives the same figures."));

    private OptionWords Threads => new("--threads N", Say(
        "计算线程数，1 到 1024。默认用全部核心；不影响数字。",
        "Threads that compute, 1 to 1024. Default: all cores; figures don't depend on it."));

    private OptionWords Quiet => new("--quiet", Say(
        "不显示进度、图例和已写入的文件。", "No progress, legends, or names of files written."));

    private OptionWords Help => new("-h, --help", Say("显示帮助。", "Shows this help."));

    private OptionWords Version => new("--version", Say("显示版本。", "Shows the version."));

    internal ImmutableArray<OptionWords> CheckExamples =>
    [
        new("workplansim check plan.yaml", Say("检查计划", "check a plan")),
        new("workplansim check plan.yaml rural.yaml early.yaml", Say("连同两个情景一起检查", "and two scenarios over it")),
        new("workplansim check plan.yaml --json -", Say("给编辑器或脚本用", "for an editor or a script")),
    ];

    internal ImmutableArray<OptionWords> RunExamples =>
    [
        new("workplansim run plan.yaml", Say("按现计划预测", "the plan as it stands")),
        new("workplansim run plan.yaml rural.yaml --seed 7", Say("某个情景下，换一个种子", "under a scenario, with another seed")),
        new(
            "workplansim run plan.yaml --precision 0.5%",
            Say("算到误差不超过 0.5 个百分点", "until within half a point")),
        new("workplansim run plan.yaml --out results", Say("结果另存为 CSV、JSON 和图", "keep CSV, JSON and figures too")),
    ];

    internal ImmutableArray<OptionWords> CompareExamples =>
    [
        new("workplansim compare plan.yaml rural.yaml early.yaml", Say("与基准比较两个情景", "two scenarios against the baseline")),
        new("workplansim compare plan.yaml scenarios/*.yaml --out results", Say("比较全部情景，保存网页、图和表格", "all of them; keep a page, figures and tables")),
        new("workplansim compare plan.yaml rural.yaml --json -", Say("给其他程序用", "for another program")),
    ];

    internal ImmutableArray<OptionWords> DataCheckExamples =>
    [
        new("workplansim data check", Say("检查已保存的数据", "the data that are stored")),
        new("workplansim data check --data backup", Say("检查备份", "a backup")),
    ];

    internal ImmutableArray<OptionWords> ReplayExamples =>
    [
        new("workplansim replay plan.yaml --trial 17", Say("第 17 次试验的全年", "the year of trial 17")),
        new(
            "workplansim replay plan.yaml --trial 17 --target erosion-gullies",
            Say("其中一个目标，逐月", "one target of it, month by month")),
        new(
            "workplansim replay plan.yaml --trial 17 --scenario rural.yaml",
            Say("同一年，换一种安排", "the same year, decided otherwise")),
    ];
}
