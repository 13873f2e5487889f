using WorkPlanSim.Cli.Commands.Clusters;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Web;

/// <summary><c>serve</c>: the workbench in a browser, until it is stopped.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class ServeEntry(SharedOptions shared) : CommandEntry<ServeSettings>("serve", shared)
{
    private const int MaxPort = 65_535;

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(8);

    private readonly CommandOption _port = CommandOption.OfText(
        "--port N",
        "端口，1 到 65535。默认 5180，已被占用时用任一空闲端口。",
        "The port, 1 to 65535. Default 5180, or a free one where that is taken.");

    private readonly CommandOption _dashboard = CommandOption.OfFlag(
        "--dashboard",
        "另开 Orleans 仪表板，显示 grain 及其调用；只限本机。",
        "Shows Orleans' dashboard too, with what grains do; this machine alone.");

    private readonly CommandOption _healthPort = CommandOption.OfText(
        "--health-port N",
        "127.0.0.1 上回答 /ready、/live 和 /metrics（Prometheus）的端口。默认没有。",
        "Port on 127.0.0.1 that answers /ready, /live and /metrics (Prometheus). Default: none.");

    private readonly TelemetryArguments _telemetry = new();

    private readonly AccessOptions _access = new();

    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "在浏览器中打开工作台：拖动滑块改资金和编制，概率随之变化；比较、保存情景。默认只限本机。",
        "Opens the workbench in a browser: move money and posts, and probabilities follow; save and compare scenarios. This machine only, unless told otherwise.");

    /// <inheritdoc/>
    internal override bool IsForOperators => true;

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "serve [PLAN [SCENARIO...]]",
        [ArgumentForm.Plan, ArgumentForm.Scenario],
        [_port, .. _access.All, _dashboard, _healthPort, .. _telemetry.All, Shared.Data, Database, Shared.Cluster, Shared.Threads, Shared.Language, Shared.Quiet, Shared.Help, Shared.Version],
        [
            new("workplansim serve plan.yaml", new("打开一个计划", "open a plan")),
            new("workplansim serve plan.yaml scenarios/*.yaml", new("连同已有的情景", "with scenarios that there are")),
            new("workplansim serve", new("打开以前保存的计划", "open what was saved before")),
            new(
                "workplansim serve --address 10.0.0.5 --keys keys.json --sign-in sign-in.json",
                new("供其他机器使用", "for other machines too")),
            new("workplansim serve --postgres \"Host=db;Username=planner;Database=plans\"", new("打开集群中的计划", "open the plans of a cluster")),
        ]);

    // Runs are the cluster's; what a slider moves can't wait for a way over the network.
    private CommandOption Database => Shared.Postgres.Meant(
        "计划和运行在集群中；拖动滑块时的概率由本进程计算。C 是其数据库的连接，如 \"Host=db;Username=planner;Database=plans\"；口令放在 PGPASSWORD 或口令文件中。",
        "Plans and runs are a cluster's; what sliders show, this process computes. C connects to its database, as "
            + "\"Host=db;Username=planner;Database=plans\"; the password goes into PGPASSWORD or a password file.");

    /// <inheritdoc/>
    protected override ServeSettings Read(ArgumentReader arguments)
    {
        var files = arguments.Words();
        if (arguments.Flag(_dashboard) && arguments.IsGiven(Shared.Postgres))
        {
            arguments.Problems.Add(ArgumentWords.ClusterAndDashboard(), ArgumentWords.LeaveOneOut());
        }

        foreach (var option in _telemetry.All.Add(_healthPort).Where(o => arguments.IsGiven(o) && arguments.IsGiven(Shared.Postgres)))
        {
            arguments.Problems.Add(ArgumentWords.ClusterAndTelemetry(option.Name), ArgumentWords.LeaveOneOut());
        }

        var reader = new SettingsReader(Shared, arguments);
        var common = files.IsEmpty ? reader.ReadWithoutPlan() : reader.Read(files);
        return new ServeSettings(common, arguments.Whole(_port, MaxPort) ?? 0, _access.Read(arguments))
        {
            ShowsDashboard = arguments.Flag(_dashboard),
            Telemetry = _telemetry.Read(arguments),
            HealthPort = arguments.Whole(_healthPort, MaxPort),
        };
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(ServeSettings settings, CommandCall call, CancellationToken cancellationToken)
    {
        call.MayLinger(LongestEnd);
        return new ServeCommand(call).RunAsync(settings, cancellationToken);
    }
}
