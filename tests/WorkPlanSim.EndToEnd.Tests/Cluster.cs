using System.Globalization;
using System.Net;
using WorkPlanSim.Grains.Tests.Postgres;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>A database made ready, and silos over it, each a process of its own.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly List<Silo> _silos = [];

    private readonly int _threads;

    private Cluster(string connection, int threads) => (Connection, _threads) = (connection, threads);

    internal string Connection { get; }

    /// <summary>Starts silos over a database of their own.</summary>
    /// <param name="server">Where the database is made.</param>
    /// <param name="silos">How many.</param>
    /// <param name="threads">The threads of each; one, so that a run on this machine needs all of them.</param>
    internal static async Task<Cluster> StartAsync(PostgresServer server, int silos, int threads = 1)
    {
        var cluster = new Cluster(await server.MakeDatabaseAsync(), threads);
        await ClusterDatabase.InitAsync(ClusterAddress.TryParse(cluster.Connection, ClusterAddress.DefaultClusterId)!, CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, silos).Select(_ => cluster.AddSiloAsync()));
        return cluster;
    }

    /// <summary>Starts a silo and waits until it is part of the cluster.</summary>
    internal Task<Silo> AddSiloAsync(params string[] options) => AddSiloAsync([], options);

    /// <summary>The same, with some environment variables of its own.</summary>
    internal async Task<Silo> AddSiloAsync(IEnumerable<KeyValuePair<string, string>> environment, params string[] options)
    {
        var process = CommandLine.Start(
            environment,
            ["silo", "--postgres", Connection, "--threads", $"{_threads}", "--lang", "en", .. options]);
        // "silo A is in cluster C; clients at B; health at http://D/ready and ..."
        var words = (await process.HearAsync()).Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        var silo = new Silo(
            process, IPEndPoint.Parse(words[1]), IPEndPoint.Parse(words[8]), new Uri(new Uri(words[11]), "/"));
        lock (_silos)
        {
            _silos.Add(silo);
        }

        return silo;
    }

    /// <summary>Starts a silo of a cluster of another name over the same database, and waits until it is there.</summary>
    internal async Task<CommandLine> JoinAsync(string id)
    {
        var process = CommandLine.Start(
            "silo", "--postgres", Connection, "--cluster", id, "--threads", $"{_threads}", "--lang", "en");
        await process.HearAsync();
        return process;
    }

    /// <summary>Gets the silos that ever joined, also those that are gone.</summary>
    internal IReadOnlyList<Silo> Silos
    {
        get
        {
            lock (_silos)
            {
                return [.. _silos];
            }
        }
    }

    /// <summary>Adds up what the living silos count.</summary>
    /// <param name="metric">The metric, as Prometheus calls it.</param>
    internal Task<double> CountAsync(string metric) => CountAsync(Silos.Where(s => !s.Process.HasEnded), metric);

    /// <summary>Adds up what some silos count.</summary>
    internal static async Task<double> CountAsync(IEnumerable<Silo> silos, string metric)
    {
        using var client = new HttpClient();
        var pages = await Task.WhenAll(silos.Select(s => client.GetStringAsync(new Uri(s.Health, "metrics"))));
        return pages.SelectMany(p => p.Split('\n'))
            .Where(l => l.StartsWith(metric + "{", StringComparison.Ordinal))
            .Sum(l => double.Parse(l.Split(' ')[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Adds up the trials that the living silos made.</summary>
    internal Task<double> CountTrialsAsync() => CountAsync("workplansim_trials_total");

    /// <summary>Starts a run as a client of the cluster.</summary>
    internal CommandLine StartRun(ulong seed, int trials) => CommandLine.Start(
        [.. SeedRun.Command(seed, trials), "--postgres", Connection]);

    /// <summary>Runs as a client of the cluster.</summary>
    internal async Task<string> RunAsync(ulong seed, int trials)
    {
        await using var run = StartRun(seed, trials);
        return await EndAsync(run);
    }

    /// <summary>Waits for the end of a run.</summary>
    /// <returns>Its JSON, to the byte.</returns>
    internal static async Task<string> EndAsync(CommandLine run)
    {
        var ended = await run.EndAsync();
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        return ended.Output;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in Silos)
        {
            await silo.Process.DisposeAsync();
        }
    }

    /// <summary>A silo.</summary>
    /// <param name="Process">Its process.</param>
    /// <param name="Endpoint">Where other silos reach it.</param>
    /// <param name="Gateway">Where clients reach it.</param>
    /// <param name="Health">Where it says whether it is well.</param>
    internal sealed record Silo(CommandLine Process, IPEndPoint Endpoint, IPEndPoint Gateway, Uri Health);
}
