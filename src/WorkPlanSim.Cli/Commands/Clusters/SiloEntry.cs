using System.Net;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Telemetry;

namespace WorkPlanSim.Cli.Commands.Clusters;

/// <summary><c>silo</c>: works for a cluster until it is told to stop.</summary>
/// <param name="shared">The options that commands share.</param>
internal sealed class SiloEntry(SharedOptions shared) : CommandEntry<SiloSettings>("silo", shared)
{
    private const int MaxPort = 65_535;

    // Longer than the 30 s that a silo gives itself to leave its cluster: it still has to let go of all it has and send its last figures.
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(40);

    private readonly CommandOption _network = CommandOption.OfText(
        "--private-network A",
        "其他机器经由本机的 IP 地址 A 连接。silo 之间不加密：A 必须属于专用网络或 VPN。默认 127.0.0.1，只限本机。",
        "Other machines reach it at A, an IP address of this one. Silos don't encrypt what they say: A belongs to a private "
            + "network or VPN. Default: 127.0.0.1, this machine alone.");

    private readonly CommandOption _siloPort = CommandOption.OfText(
        "--silo-port N", "供其他 silo 连接的端口。默认任一空闲端口。", "Port for other silos. Default: a free one.");

    private readonly CommandOption _gatewayPort = CommandOption.OfText(
        "--gateway-port N", "供客户端连接的端口。默认任一空闲端口。", "Port for clients. Default: a free one.");

    private readonly CommandOption _healthPort = CommandOption.OfText(
        "--health-port N",
        "127.0.0.1 上回答 /ready、/live 和 /metrics（Prometheus）的端口。默认任一空闲端口。",
        "Port on 127.0.0.1 that answers /ready, /live and /metrics (Prometheus). Default: a free one.");

    private readonly TelemetryArguments _telemetry = new();

    /// <inheritdoc/>
    internal override BilingualText Meaning => new(
        "作为集群的一员工作，直到被停止：在任意多台机器上运行，其他命令用 --postgres 交给它们计算。",
        "Works as part of a cluster until it is stopped: on as many machines as wanted; other commands give it work by --postgres.");

    /// <inheritdoc/>
    internal override bool IsForOperators => true;

    /// <inheritdoc/>
    internal override CommandHelp Help => new(
        "silo --postgres C",
        [],
        [
            DataInitEntry.Database(Shared), Shared.Cluster, _network, _siloPort, _gatewayPort, _healthPort, .. _telemetry.All,
            Shared.Language, Shared.Threads, Shared.Quiet, Shared.Help, Shared.Version,
        ],
        [
            new(
                "workplansim silo --postgres \"Host=localhost;Username=planner;Database=plans\"",
                new("本机上的一个 silo", "a silo on this machine")),
            new(
                "workplansim silo --postgres \"Host=db;Username=planner;Database=plans\" --private-network 10.0.0.5",
                new("多台机器中的一台", "one of many machines")),
        ]);

    /// <inheritdoc/>
    protected override SiloSettings? Read(ArgumentReader arguments)
    {
        ClusterReader.RefuseWords(arguments);
        var cluster = ClusterReader.Read(Shared, arguments, isNeeded: true);
        var options = new SiloOptions
        {
            Address = Address(arguments),
            SiloPort = arguments.Whole(_siloPort, MaxPort) ?? 0,
            GatewayPort = arguments.Whole(_gatewayPort, MaxPort) ?? 0,
            HealthPort = arguments.Whole(_healthPort, MaxPort) ?? 0,
            Telemetry = _telemetry.Read(arguments) ?? new TelemetryOptions(),
            Compute = new ComputeOptions { ComputeThreads = SettingsReader.Threads(Shared, arguments) },
        };
        return cluster is null ? null : new SiloSettings(cluster, options, arguments.Flag(Shared.Quiet));
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(SiloSettings settings, CommandCall call, CancellationToken cancellationToken)
    {
        call.MayLinger(LongestDrain);
        return new SiloCommand(call.Terminal, call.Language).RunAsync(settings, cancellationToken);
    }

    private IPAddress Address(ArgumentReader arguments)
    {
        if (arguments.Text(_network) is not { } text)
        {
            return IPAddress.Loopback;
        }

        if (IPAddress.TryParse(text, out var address) && !IPAddress.Any.Equals(address) && !IPAddress.IPv6Any.Equals(address))
        {
            return address;
        }

        arguments.Problems.Add(ArgumentWords.NotAllowed(_network.Name, text, ArgumentWords.OwnAddress()));
        return IPAddress.Loopback;
    }
}
