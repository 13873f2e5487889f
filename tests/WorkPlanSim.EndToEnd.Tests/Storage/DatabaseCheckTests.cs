using WorkPlanSim.Grains.Tests.Postgres;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary><c>data check --postgres</c>: what lies in a cluster's database, sound and damaged.</summary>
[Collection(OverPostgres.Name)]
public class DatabaseCheckTests(PostgresServer server)
{
    [Fact]
    public async Task DataCheck_OfADatabase_CountsWhatIsSoundAndNamesWhatIsNot()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        await cluster.RunAsync(1, 2048);

        var sound = await CheckAsync(cluster);
        await PostgresServer.ExecuteAsync(
            cluster.Connection,
            "UPDATE state SET payload = set_byte(payload, 40, get_byte(payload, 40) # 1) WHERE name = 'fund' AND id LIKE '%general-budget'");
        await PostgresServer.ExecuteAsync(
            cluster.Connection, "UPDATE state SET version = version + 1 WHERE name = 'target' AND id LIKE '%erosion-gullies'");
        var damaged = await CheckAsync(cluster);

        Assert.Equal((0, ""), (sound.ExitCode, sound.Errors));
        Assert.Contains("the data are sound", sound.Output, StringComparison.Ordinal);
        Assert.Contains("target 61", sound.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (damaged.ExitCode, damaged.Output));
        Assert.Contains("general-budget does not have its checksum", damaged.Errors, StringComparison.Ordinal);
        Assert.Contains("erosion-gullies is not what its history ends with", damaged.Errors, StringComparison.Ordinal);
        Assert.Equal(3, damaged.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static Task<CommandLine.Ended> CheckAsync(Cluster cluster) =>
        CommandLine.RunAsync("data", "check", "--postgres", cluster.Connection, "--lang", "en");
}
