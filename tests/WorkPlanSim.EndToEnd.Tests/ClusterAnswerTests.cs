using System.Text.RegularExpressions;
using Npgsql;
using WorkPlanSim.Grains.Tests.Postgres;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Questions that take many runs, which silos make: the same answers, and nothing left behind.</summary>
[Collection(OverPostgres.Name)]
public sealed partial class ClusterAnswerTests(PostgresServer server, ClusterAnswerTests.TwoSilos silos)
    : IClassFixture<ClusterAnswerTests.TwoSilos>, IDisposable
{
    private const string Plan = """
        plan: two-promises
        start: 2024-01
        funds:
          water: {amount: 900, release: [1, 1, 4, 6, 8, 10, 12, 12, 12, 12, 12, 10], realised: pert(0.85, 0.97, 1.02)}
        teams:
          bureau: {headcount: 9, attrition: 0.06}
        seasons:
          earthworks: {workable: [0, 0, 0.1 to 0.4, 0.7 to 0.9, 0.9, 0.8, 0.4 to 0.75, 0.4 to 0.8, 0.9, 0.8, 0.2 to 0.5, 0]}
        targets:
          gullies: {kind: deliver, goal: 20, unitCost: 20 to 40, unitLabour: 0.3 to 0.6, season: earthworks, budget: {water: 500}, staff: {bureau: 4}}
          ditches: {kind: deliver, goal: 12, unitCost: 20 to 40, unitLabour: 0.3 to 0.6, season: earthworks, budget: {water: 400}, staff: {bureau: 5}}
        """;

    private readonly OutFolder _folder = new();

    public static TheoryData<string> Questions =>
    [
        "explain PLAN gullies", "why PLAN --to SCENARIO", "optimise PLAN", "frontier PLAN",
        "stress PLAN SCENARIO --worlds WORLDS", "discover PLAN", "discover PLAN --target gullies",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Question_OverSilos_GivesTheBytesOfAProcessAloneAndLeavesNothing(string question)
    {
        var plan = _folder["plan.yaml"];
        await File.WriteAllTextAsync(plan, Plan);
        await File.WriteAllTextAsync(_folder["less.yaml"], "scenario: less\nchanges:\n  - budget: {fund: water, from: ditches, to: gullies, move: 100}\n");
        Directory.CreateDirectory(_folder["worlds"]);
        await File.WriteAllTextAsync(
            Path.Combine(_folder["worlds"], "late.yaml"), "scenario: late\nchanges:\n  - fund: {id: water, late: 2}\n");
        string[] asked =
        [
            .. question.Split(' ').Select(w => w switch { "PLAN" => plan, "SCENARIO" => _folder["less.yaml"], "WORLDS" => _folder["worlds"], _ => w }),
            "--trials", "1500", "--json", "-",
        ];
        var cluster = silos.Cluster;
        var before = await cluster.CountTrialsAsync();

        var alone = await CommandLine.RunAsync(asked);
        var together = await CommandLine.RunAsync([.. asked, "--postgres", cluster.Connection]);

        Assert.Equal((0, ""), (together.ExitCode, together.Errors));
        Assert.Equal(alone.Output, together.Output);
        Assert.InRange(await cluster.CountTrialsAsync() - before, 1500.0, double.MaxValue);
        Assert.Equal(0L, await CountAsync(cluster, "SELECT (SELECT count(*) FROM state) + (SELECT count(*) FROM history)"));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Stress_SiloKilledInTheMiddle_GivesTheBytesOfAProcessAlone()
    {
        const int trials = 40_000;
        string[] asked =
        [
            "stress", Checkout.SeedPlan, Path.Combine(Checkout.Root, "scenarios", "cut-8-rural.yaml"), "--trials", $"{trials}", "--json", "-",
        ];
        await using var cluster = await Cluster.StartAsync(server, silos: 3);
        await using var stress = CommandLine.Start([.. asked, "--postgres", cluster.Connection]);

        // With as many parts under way as are asked for at once, each silo has some.
        double made;
        while ((made = await cluster.CountTrialsAsync()) < 0.2 * trials)
        {
            Assert.False(stress.HasEnded);
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        cluster.Silos[0].Process.Signal("KILL");
        var together = await Cluster.EndAsync(stress);

        Assert.InRange(made, 0.0, trials - 1.0);
        Assert.Equal((await CommandLine.RunAsync(asked)).Output, together);
    }

    [Fact]
    public async Task Serve_TwoOverOneCluster_EachShowsWhatTheOtherSaves()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        await using var first = CommandLine.Start("serve", Checkout.SeedPlan, "--postgres", cluster.Connection, "--lang", "en");
        using var one = new HttpClient { BaseAddress = AddressIn(await first.HearAsync()) };
        await using var second = CommandLine.Start("serve", "--postgres", cluster.Connection, "--lang", "en");
        using var other = new HttpClient { BaseAddress = AddressIn(await second.HearAsync()) };
        const string scenarios = "/api/v1/plans/work-plan-2024/scenarios";

        Assert.Equal("[]", await other.GetStringAsync(scenarios));
        using var file = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Checkout.Root, "scenarios", "one-park-less.yaml")));
        file.Headers.ContentType = new("application/yaml");
        (await one.PutAsync(scenarios + "/one-park-less", file)).EnsureSuccessStatusCode();

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!(await other.GetStringAsync(scenarios, patience.Token)).Contains("one-park-less", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<object?> CountAsync(Cluster cluster, string query)
    {
        await using var source = NpgsqlDataSource.Create(cluster.Connection + ";Pooling=false");
        await using var command = source.CreateCommand(query);
        return await command.ExecuteScalarAsync();
    }

    private static Uri AddressIn(string line) => new(AddressForm().Match(line).Value);

    /// <summary>Silos that are asked all questions, which leave nothing with them.</summary>
    public sealed class TwoSilos(PostgresServer server) : IAsyncLifetime
    {
        private Cluster? _cluster;

        internal Cluster Cluster => _cluster ?? throw new InvalidOperationException("They did not start.");

        public async Task InitializeAsync() => _cluster = await Cluster.StartAsync(server, silos: 2);

        public async Task DisposeAsync()
        {
            if (_cluster is not null)
            {
                await _cluster.DisposeAsync();
            }
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressForm();
}
