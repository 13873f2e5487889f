namespace WorkPlanSim.Hosting.Telemetry;

/// <summary>Whom a silo tells of its work, beside those who ask it on loopback.</summary>
public sealed record TelemetryOptions
{
    /// <summary>
    /// Gets the collector that figures and traces are sent to by OTLP over HTTP, as <c>http://localhost:4318</c>; null for none. What it
    /// needs to be let in stands in <c>OTEL_EXPORTER_OTLP_HEADERS</c>.
    /// </summary>
    public Uri? Otlp { get; init; }

    /// <summary>Gets whether a log goes to the standard error, a JSON object a line.</summary>
    public bool Log { get; init; }
}
