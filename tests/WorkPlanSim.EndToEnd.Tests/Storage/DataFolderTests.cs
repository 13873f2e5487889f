using System.Text.Json;
using Microsoft.Data.Sqlite;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>
/// What one process stored, the next one finds; and what is wrong with the folder is said in one line.
/// </summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly OutFolder _folder = new();

    private string Data => _folder["data"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_ByASecondProcess_GivesTheSameBytesAndComputesNothing()
    {
        var inMemory = await RunAsync("--data", ":memory:");
        var first = await RunAsync("--data", Data);
        var second = await RunAsync("--data", Data);

        Assert.Equal(inMemory, first);
        Assert.Equal(first, second);
        await using var store = SqliteStore.Open(Data);
        var history = await store.ReadHistoryAsync("work-plan-2024", 0, 1000, CancellationToken.None);

        // A run that is computed is put into the history, and the plan was loaded once.
        Assert.Single(history, e => e.State == "run");
        Assert.Single(history, e => e.State == "plan");
        Assert.All(history, e => Assert.Equal((1L, Environment.UserName), (e.Version, e.By)));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_KilledInTheMiddle_IsFinishedByTheNextProcess()
    {
        var run = SeedRun.Command(SeedRun.World, SeedRun.LongTrials);
        await using (var first = CommandLine.Start([.. run, "--threads", "1", "--data", Data]))
        {
            await UntilThereIsACheckpointAsync();
            Assert.False(first.HasEnded);
            first.Kill();
            await first.EndAsync();
        }

        var stored = DataCheck.Check(Data, CancellationToken.None);
        var second = await CommandLine.RunAsync([.. run, "--data", Data]);

        Assert.Empty(stored.Damages);
        Assert.False(stored.States.ContainsKey("run"));
        Assert.Equal((0, ""), (second.ExitCode, second.Errors));
        Assert.Equal(await SeedRun.AloneAsync(SeedRun.World, SeedRun.LongTrials), second.Output);
    }

    [Fact]
    public async Task Run_WithAnotherSeedOrScenario_IsAnotherRun()
    {
        await RunAsync("--data", Data);
        await RunAsync("--data", Data, "--seed", "2");
        await CommandLine.RunAsync("compare", Checkout.SeedPlan, Checkout.Scenarios[0], "--data", Data, "--trials", "1024");

        await using var store = SqliteStore.Open(Data);
        var history = await store.ReadHistoryAsync("work-plan-2024", 0, 1000, CancellationToken.None);

        Assert.Equal(3, history.Where(e => e.State == "run").Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Run_WhileAnotherProcessHasTheFolder_IsRefused()
    {
        await using (SqliteStore.Open(Data))
        {
            await FailsAsync("Another process works with the data", "run", Checkout.SeedPlan);
            await FailsAsync("Another process works with the data", "data", "check");
        }

        Assert.Equal(0, (await CommandLine.RunAsync("data", "check", "--data", Data)).ExitCode);
    }

    [Fact]
    public async Task Run_KilledAgainAndAgain_ThenGivesTheSameBytes()
    {
        for (var kill = 0; kill < 3; kill++)
        {
            await using var program = CommandLine.Start(
                "run", Checkout.SeedPlan, "--trials", "200000", "--data", Data, "--json", "-", "--quiet");
            while (!File.Exists(Path.Combine(Data, "workplansim.db-wal")) && !program.HasEnded)
            {
                await Task.Delay(10);
            }

            // The first at its first write; the others, which find the log of the one before, while they start or compute.
            await Task.Delay(kill * 700);
            program.Kill();
            await program.EndAsync();
        }

        Assert.Equal(await RunAsync("--data", ":memory:"), await RunAsync("--data", Data));
        Assert.Equal(0, (await CommandLine.RunAsync("data", "check", "--data", Data)).ExitCode);
    }

    [Fact]
    public async Task Commands_OverADamagedFile_SayWhatToDoAndChangeNothing()
    {
        await RunAsync("--data", Data);
        var file = Path.Combine(Data, "workplansim.db");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("spilt coffee ", 1000)));
        var before = await File.ReadAllBytesAsync(file);

        await FailsAsync("put a backup in their place", "run", Checkout.SeedPlan);
        await FailsAsync("put a backup in their place", "data", "check");
        await FailsAsync("请用备份替换", "data", "check", "--lang", "zh");

        Assert.Equal(before, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task DataCheck_OfSoundData_CountsThem()
    {
        await RunAsync("--data", Data);

        var check = await CommandLine.RunAsync("data", "check", "--data", Data, "--json", "-");

        using var json = JsonDocument.Parse(check.Output);
        Assert.Equal(0, check.ExitCode);
        Assert.True(json.RootElement.GetProperty("sound").GetBoolean());
        Assert.Equal(61, StatesOf(json, "target"));
    }

    [Fact]
    public async Task DataCheck_OfACopyWithALogThatAKilledProcessLeft_FindsItSound_AndAllThatWasAcknowledgedIsThere()
    {
        var ledger = new Ledger();
        using (var writer = new WriterProcess(Data))
        {
            await writer.KillAfterAsync(TimeSpan.FromMilliseconds(300), 0, ledger);
        }

        var copy = _folder["copy"];
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(Data))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        var log = new FileInfo(Path.Combine(copy, "workplansim.db-wal"));
        Assert.InRange(log.Length, 1, long.MaxValue);
        var check = await CommandLine.RunAsync("data", "check", "--data", copy, "--json", "-");

        // As the next command would, it brought the log in.
        log.Refresh();
        Assert.Equal((0, "", false), (check.ExitCode, check.Errors, log.Exists));
        using var json = JsonDocument.Parse(check.Output);
        Assert.Equal((ledger.Acknowledged.Count - 1, 1), (StatesOf(json, "scenario"), StatesOf(json, "plan")));
        await using var store = SqliteStore.Open(copy);
        var kept = await Writing.ReadAsync(store);

        // One of each may have been stored without its writer living to say so.
        Assert.All(ledger.Acknowledged, a => Assert.InRange(kept[a.Key], a.Value, a.Value + 1));
    }

    [Fact]
    public async Task DataCheck_WithoutData_SaysSo() => await FailsAsync("There are no data", "data", "check");

    [Fact]
    public async Task Run_WithoutAnythingSaid_StoresInTheFolderThatTheEnvironmentNames()
    {
        var run = await CommandLine.RunAsync(
            [new("WORKPLANSIM_DATA", Data)], "run", Checkout.SeedPlan, "--trials", "1024", "--quiet");

        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(Data, "workplansim.db")));
    }

    [Fact]
    public async Task Run_WithNothingInTheEnvironment_StoresInTheUsersFolder()
    {
        var run = await CommandLine.RunAsync(
            [new("WORKPLANSIM_DATA", ""), new("XDG_DATA_HOME", Data)], "run", Checkout.SeedPlan, "--trials", "1024", "--quiet");

        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(Data, "workplansim", "workplansim.db")));
    }

    [FactWithMounts]
    public async Task Run_OnAFullDisk_SaysSoAndGoesOnOnceThereIsRoom()
    {
        Directory.CreateDirectory(Data);
        var run = await CommandLine.RunInMountsAsync(
            """
            mount -t tmpfs -o size=700k none "$DATA"
            $PROGRAM run "$PLAN" --trials 1024 --quiet --data "$DATA" >/dev/null; echo "full $?"
            $PROGRAM run "$PLAN" --trials 1024 --quiet --data "$DATA" --lang zh >/dev/null; echo "still full $?"
            $PROGRAM data check --quiet --data "$DATA"; echo "intact $?"
            mount -o remount,size=50m "$DATA"
            $PROGRAM run "$PLAN" --trials 1024 --quiet --data "$DATA" >/dev/null; echo "room $?"
            $PROGRAM data check --quiet --data "$DATA"; echo "sound $?"
            """,
            Data);

        Assert.Equal("full 1\nstill full 1\nintact 0\nroom 0\nsound 0\n", run.Output);
        Assert.Contains("The disk that holds", run.Errors, StringComparison.Ordinal);
        Assert.Contains("所在的磁盘已满：请腾出空间后重做", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [FactWithMounts]
    public async Task Run_OnAFolderThatCantBeWritten_SaysSoAndLeavesItAlone()
    {
        await RunAsync("--data", Data);
        var run = await CommandLine.RunInMountsAsync(
            """
            mount --bind "$DATA" "$DATA"
            mount -o remount,bind,ro "$DATA"
            $PROGRAM run "$PLAN" --trials 1024 --quiet --data "$DATA" >/dev/null; echo "old $?"
            $PROGRAM run "$PLAN" --trials 1024 --quiet --data "$DATA/new" >/dev/null; echo "new $?"
            """,
            Data);

        Assert.Equal("old 1\nnew 1\n", run.Output);
        Assert.Contains("can't be written", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandLine.RunAsync("data", "check", "--data", Data)).ExitCode);
    }

    private static int StatesOf(JsonDocument check, string name) => check.RootElement.GetProperty("states").GetProperty(name).GetInt32();

    private static async Task<string> RunAsync(params string[] options)
    {
        var run = await CommandLine.RunAsync(["run", Checkout.SeedPlan, "--trials", "1024", "--json", "-", .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run.Output;
    }

    private async Task FailsAsync(string said, params string[] command)
    {
        var run = await CommandLine.RunAsync([.. command, "--data", Data]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    // Reads beside the process that works in the folder, as SQLite lets one.
    private async Task UntilThereIsACheckpointAsync()
    {
        var file = Path.Combine(Data, "workplansim.db");
        for (var attempt = 0; attempt < 600; attempt++, await Task.Delay(50))
        {
            if (!File.Exists(file))
            {
                continue;
            }

            await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync();
            await using var command = new SqliteCommand("SELECT count(*) FROM state WHERE name = 'checkpoint'", connection);
            if (await command.ExecuteScalarAsync() is > 0L)
            {
                return;
            }
        }

        Assert.Fail("The run stored no checkpoint in 30 s.");
    }
}
