using System.Collections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using WorkPlanSim.Grains.Telemetry;

namespace WorkPlanSim.Hosting.Telemetry;

/// <summary>Has a silo tell of its work: figures, traces, a log.</summary>
internal static class TelemetrySetup
{
    private const string OfOrleans = "Microsoft.Orleans";

    /// <summary>Adds it to a silo that is being set up.</summary>
    /// <param name="builder">The silo's host.</param>
    /// <param name="options">Whom to tell.</param>
    /// <param name="metrics">Where on loopback figures can be asked for, in Prometheus' form; null for nowhere.</param>
    internal static void AddTelemetry(this IHostApplicationBuilder builder, TelemetryOptions options, Uri? metrics)
    {
        // For whoever hears it: a collector gets the log too.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter(PlanningTelemetry.Name, LogLevel.Information);
        if (options.Log)
        {
            AddLog(builder.Logging);
        }

        AddVariables(builder.Configuration);
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("workplansim-silo", serviceInstanceId: $"{Environment.MachineName}:{Environment.ProcessId}"))
            .WithMetrics(m => m.AddMeter(PlanningTelemetry.Name, OfOrleans).AddRuntimeInstrumentation());
        if (metrics is not null)
        {
            telemetry.WithMetrics(m => m.AddPrometheusHttpListener(o =>
            {
                (o.Host, o.Port) = (metrics.Host, metrics.Port);
                o.ScrapeEndpointPath = metrics.AbsolutePath;
            }));
        }

        if (options.Otlp is { } collector)
        {
            telemetry.WithTracing(t => t.AddSource(PlanningTelemetry.Name, $"{OfOrleans}.Application"));
            telemetry.UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, collector);
        }
    }

    // To the standard error: the standard output says where the silo is, to people and scripts.
    private static void AddLog(ILoggingBuilder log)
    {
        log.AddJsonConsole(o => (o.UseUtcTimestamp, o.TimestampFormat) = (true, "O"));
        log.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    // The silo reads no variables but those that the OpenTelemetry specification names, such as keys for the collector.
    private static void AddVariables(IConfigurationBuilder configuration) => configuration.AddInMemoryCollection(
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(v => KeyValuePair.Create((string)v.Key, (string?)v.Value))
            .Where(v => v.Key.StartsWith("OTEL_", StringComparison.Ordinal)));
}
