using System.Text;
using Microsoft.Data.Sqlite;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.Hosting.Tests.Storage.Sqlite;

/// <summary>What becomes of a folder of data between one use and the next.</summary>
public sealed class DataFolderTests : IDisposable
{
    private static readonly StateKey Planting = new("target", "small/planting");

    private readonly DataFolderOfTest _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_Again_FindsWhatWasWritten()
    {
        await FillAsync();

        await using var store = SqliteStore.Open(_folder.Path);

        Assert.Equal(2, (await store.ReadAsync(Planting))!.Version);
        Assert.Equal(2, (await store.ReadHistoryAsync("small", 0, 10, CancellationToken.None)).Length);
    }

    [Fact]
    public async Task Closed_IsOneFileToCopy()
    {
        await FillAsync();
        using var copy = new DataFolderOfTest();
        File.Copy(_folder.File, copy.File);

        await using var store = SqliteStore.Open(copy.Path);

        Assert.False(File.Exists(_folder.File + "-wal"));
        Assert.Equal(2, (await store.ReadAsync(Planting))!.Version);
    }

    [Fact]
    public async Task CopiedWithItsLog_AsAKillLeavesThem_IsWhole()
    {
        using var copy = new DataFolderOfTest();
        await using (var store = SqliteStore.Open(_folder.Path))
        {
            await store.WriteAsync(Write(0));
            File.Copy(_folder.File, copy.File);
            File.Copy(_folder.File + "-wal", copy.File + "-wal");
        }

        await using var copied = SqliteStore.Open(copy.Path);

        Assert.Equal(1, (await copied.ReadAsync(Planting))!.Version);
    }

    [Fact]
    public async Task Open_WhileOpen_SaysThatSomebodyWorksThere()
    {
        await using var first = SqliteStore.Open(_folder.Path);

        var refusal = Assert.Throws<StorageException>(() => SqliteStore.Open(_folder.Path));

        Assert.Equal(StorageFault.InUse, refusal.Fault);
        Assert.Contains("--data :memory:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Path, refusal.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_ToAStoreThatIsClosed_IsRefused()
    {
        var store = SqliteStore.Open(_folder.Path);
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.WriteAsync(Write(0)));
    }

    [Fact]
    public async Task Open_InAFolderThatIsNotThere_MakesItForItsOwnerAlone()
    {
        var place = Path.Combine(_folder.Path, "new", "data");
        await using var store = SqliteStore.Open(place);

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(place).UnixFileMode);
    }

    [Fact]
    public void Open_WhereAFileIs_SaysThatItCantBeWritten()
    {
        File.WriteAllText(_folder["file"], "");

        Assert.Equal(StorageFault.ReadOnly, Assert.Throws<StorageException>(() => SqliteStore.Open(_folder["file"])).Fault);
    }

    [Fact]
    public async Task Open_AfterAMakingThatWasCutShort_MakesItAnew()
    {
        await File.WriteAllTextAsync(_folder.File + ".new", "half of a file");
        await File.WriteAllTextAsync(_folder.File + ".new-journal", "half of a journal");

        await FillAsync();

        Assert.Equal(["workplansim.db", "workplansim.lock"], Names(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Open_OfAnEmptyFile_IsDamageAndNoNewBeginning()
    {
        await FillAsync();
        await File.WriteAllBytesAsync(_folder.File, []);

        await RefusedAsDamagedAsync();
    }

    [Fact]
    public async Task Open_OfAFileThatIsNone_IsDamage()
    {
        await FillAsync();
        await File.WriteAllTextAsync(_folder.File, string.Concat(Enumerable.Repeat("not a database at all. ", 100)));

        await RefusedAsDamagedAsync();
    }

    [Fact]
    public async Task Open_OfALogWithoutItsFile_IsDamage()
    {
        await using (var store = SqliteStore.Open(_folder.Path))
        {
            await store.WriteAsync(Write(0));
            File.Copy(_folder.File + "-wal", _folder["kept"]);
        }

        File.Move(_folder["kept"], _folder.File + "-wal");
        File.Delete(_folder.File);

        Assert.Equal(StorageFault.Damaged, Assert.Throws<StorageException>(() => SqliteStore.Open(_folder.Path)).Fault);
        Assert.False(File.Exists(_folder.File));
    }

    [Fact]
    public async Task Open_OfADatabaseOfSomebodyElse_IsRefused()
    {
        await FillAsync();
        _folder.Change("PRAGMA application_id = 7");

        await RefusedAsDamagedAsync();
    }

    [Fact]
    public async Task Open_OfANewerStore_SaysToUpdateTheProgram()
    {
        await FillAsync();
        _folder.Change("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('0999-of-the-future.sql', '2030-01-01')");
        var before = await File.ReadAllBytesAsync(_folder.File);

        var refusal = Assert.Throws<StorageException>(() => SqliteStore.Open(_folder.Path));

        Assert.Equal(StorageFault.Newer, refusal.Fault);
        Assert.Contains("version 999", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.File));
        Assert.Equal(StorageFault.Newer, Assert.Throws<StorageException>(Check).Fault);
    }

    [Fact]
    public async Task Read_OfAStateWithAFlippedBit_IsDamage()
    {
        await FillAsync();
        FlipABitOf("\"version\":2");
        await using var store = SqliteStore.Open(_folder.Path);

        var refusal = await Assert.ThrowsAsync<StorageException>(() => store.ReadAsync(Planting));

        Assert.Equal(StorageFault.Damaged, refusal.Fault);
        Assert.Contains("target small/planting", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_CantBeChangedOrForgotten()
    {
        await FillAsync();

        Assert.Throws<SqliteException>(() => _folder.Change("UPDATE history SET made_by = 'nobody'"));
        Assert.Throws<SqliteException>(() => _folder.Change("DELETE FROM history"));
    }

    [Fact]
    public async Task Write_ThatFailsAtItsEvent_LeavesTheStateAsItWas()
    {
        await FillAsync();
        _folder.Change("CREATE TRIGGER refuse BEFORE INSERT ON history BEGIN SELECT RAISE(ABORT, 'no'); END");
        await using var store = SqliteStore.Open(_folder.Path);

        await Assert.ThrowsAsync<StorageException>(() => store.WriteAsync(Write(2)));

        Assert.Equal(2, (await store.ReadAsync(Planting))!.Version);
    }

    [Fact]
    public async Task Check_OfASoundStore_CountsWhatIsThere()
    {
        await FillAsync();

        var report = Check();

        Assert.Empty(report.Damages);
        Assert.Equal((SqliteSchema.Newest, SqliteSchema.Newest, 2L), (report.Version, report.Newest, report.Events));
        Assert.Equal(new KeyValuePair<string, int>("target", 1), Assert.Single(report.States));
    }

    [Fact]
    public void Check_OfAFolderWithoutData_SaysSoAndMakesNone()
    {
        Assert.Equal(StorageFault.Missing, Assert.Throws<StorageException>(Check).Fault);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Check_WhileOpen_IsRefused()
    {
        await using var store = SqliteStore.Open(_folder.Path);

        Assert.Equal(StorageFault.InUse, Assert.Throws<StorageException>(Check).Fault);
    }

    [Theory]
    [InlineData("UPDATE state SET payload = CAST('{}' AS BLOB)", "target small/planting does not have its checksum")]
    [InlineData("UPDATE state SET format = 'park/1'", "target small/planting: No form 'park/1' of a state is known.")]
    [InlineData("UPDATE state SET version = 7", "target small/planting is not what its history ends with")]
    public async Task Check_OfAStateThatIsNotAsItWasWritten_SaysWhich(string change, string damage)
    {
        await FillAsync();
        _folder.Change(change);

        Assert.Equal(damage, Assert.Single(Check().Damages));
    }

    [Fact]
    public async Task Check_OfAStateOfANewerProgram_IsLeftToThat()
    {
        await FillAsync();
        _folder.Change("UPDATE state SET format = 'part/9'");

        Assert.Equal(StorageFault.Newer, Assert.Throws<StorageException>(Check).Fault);
    }

    [Fact]
    public async Task Check_OfATornFile_ReportsItAndChangesNothing()
    {
        await FillAsync();
        await using (var file = File.OpenWrite(_folder.File))
        {
            file.Seek(4096 * 2, SeekOrigin.Begin);
            await file.WriteAsync(new byte[4096 * 2]);
        }

        var before = await File.ReadAllBytesAsync(_folder.File);

        Assert.NotEmpty(Check().Damages);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.File));
    }

    private static StateWrite Write(long expected)
    {
        var payload = Encoding.UTF8.GetBytes($$"""{"version":{{expected + 1}}}""");
        return new StateWrite(
            Planting,
            expected,
            "part/1",
            payload,
            new StateEvent($"{expected}", "small", "set", "planner", DateTimeOffset.UnixEpoch, payload));
    }

    private async Task FillAsync()
    {
        await using var store = SqliteStore.Open(_folder.Path);
        await store.WriteAsync(Write(0));
        await store.WriteAsync(Write(1));
    }

    private async Task RefusedAsDamagedAsync()
    {
        var before = await File.ReadAllBytesAsync(_folder.File);

        var refusal = Assert.Throws<StorageException>(() => SqliteStore.Open(_folder.Path));

        Assert.Equal(StorageFault.Damaged, refusal.Fault);
        Assert.Contains("backup", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(Check().Damages);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.File));
    }

    private DataReport Check() => DataCheck.Check(_folder.Path, CancellationToken.None);

    private string[] Names() =>
        [.. Directory.EnumerateFileSystemEntries(_folder.Path).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    // Wherever the bytes lie: in the state, and in the history that remembers it.
    private void FlipABitOf(string text)
    {
        var bytes = File.ReadAllBytes(_folder.File);
        var wanted = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i + wanted.Length <= bytes.Length; i++)
        {
            if (bytes.AsSpan(i, wanted.Length).SequenceEqual(wanted))
            {
                bytes[i + wanted.Length - 1] ^= 1;
            }
        }

        File.WriteAllBytes(_folder.File, bytes);
    }
}
