using System.Collections.Immutable;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Hosting.Telemetry;

namespace WorkPlanSim.Cli.Commands.Clusters;

/// <summary>The options that say whom a silo tells of its work, whatever command it is started by.</summary>
internal sealed class TelemetryArguments
{
    private readonly CommandOption _otlp = CommandOption.OfText(
        "--otlp URL",
        "把指标和调用轨迹发送到 OpenTelemetry 收集器，如 http://localhost:4318；密钥放在 OTEL_EXPORTER_OTLP_HEADERS 中。",
        "Sends figures and traces to an OpenTelemetry collector, as http://localhost:4318; a key goes into "
            + "OTEL_EXPORTER_OTLP_HEADERS.");

    private readonly CommandOption _log = CommandOption.OfFlag(
        "--log", "把日志写到标准错误，每行一个 JSON 对象。", "Writes a log to the standard error, a JSON object a line.");

    /// <summary>Gets all of them.</summary>
    internal ImmutableArray<CommandOption> All => [_otlp, _log];

    /// <summary>Reads them.</summary>
    /// <param name="arguments">The command line, which gathers the mistakes.</param>
    /// <returns>What they say; null where none is given.</returns>
    internal TelemetryOptions? Read(ArgumentReader arguments) => All.Any(arguments.IsGiven)
        ? new TelemetryOptions { Otlp = Collector(arguments), Log = arguments.Flag(_log) }
        : null;

    // Not repeated where it is wrong: some put a key into it.
    private Uri? Collector(ArgumentReader arguments)
    {
        if (arguments.Text(_otlp) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal))
        {
            return uri;
        }

        arguments.Problems.Add(ArgumentWords.NoCollector());
        return null;
    }
}
