using System.Collections.Immutable;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>The options that more than one command takes. Each stands anywhere on the line, before the command too.</summary>
internal sealed class SharedOptions
{
    internal SharedOptions() => Help.Parser.Aliases.Add("-?");

    /// <summary>Gets the language.</summary>
    internal CommandOption Language { get; } = CommandOption.OfText(
        "--lang zh|en",
        "语言。默认取自系统（LC_ALL、LC_MESSAGES、LANG）。",
        "Language. Default: the system's (LC_ALL, LC_MESSAGES, LANG).");

    /// <summary>Gets where JSON goes.</summary>
    internal CommandOption Json { get; } = CommandOption.OfText(
        "--json FILE|-",
        "写入供程序读取的 JSON；用 - 时标准输出只有 JSON。",
        "Writes JSON for programs; with - nothing else goes to the standard output.");

    /// <summary>Gets where data lie.</summary>
    internal CommandOption Data { get; } = CommandOption.OfText(
        "--data DIR",
        "保存计划、预测和历史的文件夹；用 :memory: 则不保存。默认取自 WORKPLANSIM_DATA，否则为用户的数据文件夹（Linux 上是 ~/.local/share/workplansim）。不能与 --postgres 同用。",
        "Where plans, runs and their history lie; :memory: keeps nothing. Default: WORKPLANSIM_DATA, else the user's "
        + "folder for data (on Linux ~/.local/share/workplansim). Not together with --postgres.");

    /// <summary>Gets the number of trials.</summary>
    internal CommandOption Trials { get; } = CommandOption.OfText(
        "--trials N",
        "试验次数，1 到 1048576。默认 10000；给了 --precision 时它是上限，默认 1048576。",
        "Number of trials, 1 to 1048576. Default 10000; with --precision it is the most, by default "
        + "1048576.");

    /// <summary>Gets the precision wanted.</summary>
    internal CommandOption Precision { get; } = CommandOption.OfText(
        "--precision P",
        "各目标的概率（compare 还有与基准之差）的 95% 区间半宽都不超过 P 时停止：0.001 到 0.5 的数或百分数，例如 0.005 或 0.5%。"
        + "只在试验 1024、2048、4096……次后检查，所以与线程数无关。",
        "Stops once the 95% interval of every target's probability (with compare, of its difference from "
        + "the baseline too) is at most P to either side: 0.001 to 0.5, or in per cent; 0.005 is 0.5%."
        + " It looks after 1024, 2048, 4096, ... trials only, so threads don't matter.");

    /// <summary>Gets the seed.</summary>
    internal CommandOption Seed { get; } = CommandOption.OfText(
        "--seed S",
        "种子，0 到 18446744073709551615，默认 1。同样的种子给出同样的数字。",
        "Seed, 0 to 18446744073709551615, default 1. The same seed gives the same figures.");

    /// <summary>Gets how trials are sampled.</summary>
    internal CommandOption Sampling { get; } = CommandOption.OfText(
        "--sampling S",
        "抽样方式：plain 每次试验独立抽取（默认）；latin 为拉丁超立方，每 1024 次试验把各项输入的可能值均匀分摊，区间通常更窄，试验次数按整块向上取整。",
        "How trials are drawn: plain, each for itself (default), or latin, Latin hypercubes: 1024 trials share out evenly what each "
        + "input may be. Intervals are mostly narrower; trials are rounded up to whole blocks of 1024.");

    /// <summary>Gets the threads that compute.</summary>
    internal CommandOption Threads { get; } = CommandOption.OfText(
        "--threads N",
        "计算线程数，1 到 1024。默认用全部核心；不影响数字。",
        "Threads that compute, 1 to 1024. Default: all cores; figures don't depend on it.");

    /// <summary>Gets whether little is said.</summary>
    internal CommandOption Quiet { get; } = CommandOption.OfFlag(
        "--quiet",
        "不显示进度、图例和已写入的文件。", "No progress, legends, or names of files written.");

    /// <summary>Gets whether help is wanted.</summary>
    internal CommandOption Help { get; } = CommandOption.OfFlag(
        "-h, --help",
        "显示帮助。", "Shows this help.");

    /// <summary>Gets whether the version is wanted.</summary>
    internal CommandOption Version { get; } = CommandOption.OfFlag(
        "--version",
        "显示版本。", "Shows the version.");

    /// <summary>Gets the folder of results.</summary>
    internal CommandOption Out { get; } = CommandOption.OfText(
        "--out DIR",
        "在文件夹 DIR 中写入 CSV、JSON，并在其下的 figures 中写入图（没有则新建）。",
        "Writes CSV and JSON into the folder DIR, and figures into figures below it (made if missing).");

    /// <summary>Gets the folder of figures.</summary>
    internal CommandOption Plots { get; } = CommandOption.OfText(
        "--plots DIR",
        "图（PNG 和 SVG）写入 DIR 下的 figures。", "Writes figures (PNG and SVG) into figures below DIR.");

    /// <summary>Gets the database of the cluster that computes.</summary>
    internal CommandOption Postgres { get; } = CommandOption.OfText(
        "--postgres C",
        "由集群计算，不在本进程中。C 是其数据库的连接，如 \"Host=db;Username=planner;Database=plans\"；口令放在 PGPASSWORD 或口令文件中。",
        "A cluster computes, and not this process. C connects to its database, as \"Host=db;Username=planner;Database=plans\"; the "
        + "password goes into PGPASSWORD or a password file.");

    /// <summary>Gets which cluster.</summary>
    internal CommandOption Cluster { get; } = CommandOption.OfText(
        "--cluster ID",
        "数据库中的哪个集群。默认 workplansim。", "Which of the clusters in the database. Default: workplansim.");

    /// <summary>Gets all of them.</summary>
    internal ImmutableArray<CommandOption> All =>
        [Language, Json, Data, Trials, Precision, Seed, Sampling, Threads, Out, Plots, Postgres, Cluster, Quiet, Help, Version];

    /// <summary>Gets what every command about a plan takes, whether or not it makes a difference there.</summary>
    internal ImmutableArray<CommandOption> OfEvery =>
        [Language, Json, Data, Trials, Precision, Seed, Threads, Quiet, Help, Version];
}
