using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using WorkPlanSim.Grains.Tests.Postgres;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>What a silo tells of its work, to whom, and what it keeps to itself.</summary>
[Collection(OverPostgres.Name)]
public partial class TelemetryTests(PostgresServer server)
{
    [Fact]
    public async Task Metrics_AfterARun_CountItsTrials()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        await cluster.RunAsync(seed: 1, trials: 5000);
        using var client = new HttpClient();

        var metrics = await client.GetStringAsync(new Uri(cluster.Silos[0].Health, "metrics"));
        using var ready = await client.GetAsync(new Uri(cluster.Silos[0].Health, "ready"));

        var line = Assert.Single(metrics.Split('\n'), l => l.StartsWith("workplansim_trials_total{", StringComparison.Ordinal));
        Assert.Equal("5000", line.Split(' ')[1]);
        Assert.All(
            [
                "workplansim_batch_duration_seconds_count", "workplansim_batch_wait_seconds_count", "workplansim_run_duration_seconds_count",
                "workplansim_store_duration_seconds_sum", "workplansim_runs_active",
            ],
            figure => Assert.Contains(figure, metrics, StringComparison.Ordinal));
        Assert.Equal(1.0, await cluster.CountAsync("workplansim_run_duration_seconds_count"));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task Collector_OfAnOtlpAddress_HearsOfRunsAndTrialsAndNoPassword()
    {
        using var collector = new Collector();
        await using var cluster = await Cluster.StartAsync(server, silos: 0);
        var silo = await cluster.AddSiloAsync("--otlp", collector.Address, "--log");
        await cluster.RunAsync(seed: 1, trials: 5000);

        // Told to stop, it sends what it has not sent yet.
        silo.Process.Signal("TERM");
        var ended = await silo.Process.EndAsync();

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("workplansim.trials", collector.Heard("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("workplansim.outcome", collector.Heard("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("simulate", collector.Heard("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("is in cluster", collector.Heard("/v1/logs"), StringComparison.Ordinal);

        // That it is there and that it leaves; of what Orleans has to say, warnings alone.
        Assert.Equal(2, Regex.Count(collector.Heard("/v1/logs"), "Information"));
        Assert.DoesNotContain(
            PostgresServer.Password,
            collector.Heard("/v1/metrics") + collector.Heard("/v1/traces") + collector.Heard("/v1/logs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_IsAJsonObjectALineAndHasNoPassword()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);
        var silo = await cluster.AddSiloAsync("--log");
        var other = await cluster.AddSiloAsync();
        await cluster.RunAsync(seed: 1, trials: 5000);
        other.Process.Signal("KILL");
        await Task.Delay(TimeSpan.FromSeconds(8));
        silo.Process.Signal("TERM");
        var ended = await silo.Process.EndAsync();

        var lines = ended.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !l.StartsWith("stopping: ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            Assert.True(json.RootElement.TryGetProperty("Category", out _));
        }

        Assert.Contains(lines, l => l.Contains("\"Category\":\"WorkPlanSim\"", StringComparison.Ordinal));
        Assert.DoesNotContain(PostgresServer.Password, ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_ToldTo_TellsOfItsSiloToo()
    {
        using var collector = new Collector();
        var port = Hosting.FreePort.Find(IPAddress.Loopback);
        var serve = new[] { "serve", Checkout.SeedPlan, "--otlp", collector.Address, "--log", "--health-port", $"{port}", "--lang", "en" };
        await using var process = CommandLine.Start(serve);
        var address = AddressIn().Match(await process.HearAsync()).Value;
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        using var question = new StringContent("""{ "trials": 4096, "seed": 3 }""", Encoding.UTF8, "application/json");
        using var begun = await client.PostAsync(new Uri($"{address}api/v1/plans/work-plan-2024/projections"), question);
        var made = "";
        for (var tries = 0; tries < 200 && made != "4096"; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            made = Trials().Match(await client.GetStringAsync(new Uri("metrics", UriKind.Relative))).Groups["trials"].Value;
        }

        using var ready = await client.GetAsync(new Uri("ready", UriKind.Relative));
        process.Interrupt();
        var ended = await process.EndAsync();

        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        Assert.Equal(("4096", HttpStatusCode.OK, 130), (made, ready.StatusCode, ended.ExitCode));
        var log = ended.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] == '{')
            .Select(l => (string)System.Text.Json.Nodes.JsonNode.Parse(l)!["Message"]!);
        Assert.Equal(
            ["The silo of this process is ready", "The silo of this process stops"], log.Where(m => m.Contains("silo", StringComparison.Ordinal)),
            StringComparer.Ordinal);
        Assert.Contains("workplansim.trials", collector.Heard("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("workplansim.outcome", collector.Heard("/v1/traces"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--log")]
    [InlineData("--otlp", "http://127.0.0.1:4318")]
    [InlineData("--health-port", "8080")]
    public async Task Serve_OfACluster_LeavesTelemetryToItsSilos(params string[] options)
    {
        var serve = await CommandLine.RunAsync(["serve", "--postgres", server.ConnectionTo("postgres"), .. options, "--lang", "en"]);

        Assert.Equal(2, serve.ExitCode);
        Assert.Contains($"{options[0]} and --postgres exclude each other", serve.Errors, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressIn();

    [GeneratedRegex(@"^workplansim_trials_total\{.*\} (?<trials>\d+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Trials();

    /// <summary>Takes whatever is sent to it.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<(string Path, string Body)> _heard = [];

        internal Collector()
        {
            Address = $"http://127.0.0.1:{Hosting.FreePort.Find(IPAddress.Loopback)}/";
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _ = Task.Run(ListenAsync);
        }

        internal string Address { get; }

        internal string Heard(string path) => string.Concat(_heard.Where(h => h.Path == path).Select(h => h.Body));

        public void Dispose() => _listener.Close();

        private async Task ListenAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    var asked = await _listener.GetContextAsync();
                    using var reader = new StreamReader(asked.Request.InputStream, Encoding.Latin1);
                    _heard.Enqueue((asked.Request.Url!.AbsolutePath, await reader.ReadToEndAsync()));
                    asked.Response.Close();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    // Closed.
                }
            }
        }
    }
}
