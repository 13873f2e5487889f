using System.Text;
using CsCheck;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Hosting.Tests.Storage;

/// <summary>What every store does, whatever is behind it: one class a back end says how to open it.</summary>
public abstract class PlanningStoreTests : IAsyncLifetime
{
    private static readonly StateKey Planting = new("target", "small/planting");

    private static readonly DateTimeOffset May = new(2024, 5, 6, 7, 8, 9, 123, TimeSpan.Zero);

    private IPlanningStore? _opened;

    private IPlanningStore Store => _opened ?? throw new InvalidOperationException("The store is not open.");

    public async Task InitializeAsync() => _opened = await OpenAsync();

    public virtual async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task Read_OfWhatWasNeverWritten_GivesNothing() => Assert.Null(await Store.ReadAsync(Planting));

    [Fact]
    public async Task Write_OfANewState_IsReadBackAsItsFirstVersion()
    {
        var written = await Store.WriteAsync(Write(0, "one"));

        var read = await Store.ReadAsync(Planting);

        Assert.Equal(new WriteResult(true, 1), written);
        Assert.Equal((1L, "part/1", "one"), (read!.Version, read.Format, Encoding.UTF8.GetString(read.Payload)));
    }

    [Fact]
    public async Task List_GivesTheStatesOfOneNameAndBeginning_InOrder()
    {
        foreach (var (name, id) in new[] { ("scenario", "a/z"), ("scenario", "a/b"), ("scenario", "ab/c"), ("target", "a/y") })
        {
            await Store.WriteAsync(new StateWrite(new StateKey(name, id), 0, "part/1", "{}"u8.ToArray(), null));
        }

        var listed = await Store.ListAsync("scenario", "a/", CancellationToken.None);
        var all = await Store.ListAsync("scenario", "", CancellationToken.None);

        Assert.Equal(["a/b", "a/z"], listed, StringComparer.Ordinal);
        Assert.Equal(["a/b", "a/z", "ab/c"], all, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Write_OfTheVersionThatThereIs_MakesTheNext()
    {
        await Store.WriteAsync(Write(0, "one"));

        var written = await Store.WriteAsync(Write(1, "two"));

        Assert.Equal(new WriteResult(true, 2), written);
        Assert.Equal("two", await TextAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Write_OfAnotherVersionThanThereIs_IsRefusedAndLeavesNoTrace(long expected)
    {
        await Store.WriteAsync(Write(0, "one"));
        await Store.WriteAsync(Write(1, "two"));

        var refused = await Store.WriteAsync(Write(expected, "late"));

        Assert.Equal(new WriteResult(false, 2), refused);
        Assert.Equal("two", await TextAsync());
        Assert.Equal(2, (await HistoryAsync("small")).Count);
    }

    [Fact]
    public async Task Write_OfAStateThatIsNotThereAsIfItWere_IsRefused() =>
        Assert.Equal(new WriteResult(false, 0), await Store.WriteAsync(Write(1, "two")));

    [Fact]
    public async Task Write_ByManyAtOnce_LetsOneThrough()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(() => Store.WriteAsync(Write(0, $"{i}")))));

        var winner = Assert.Single(all.Index(), r => r.Item.IsWritten).Index;
        Assert.All(all, r => Assert.Equal(1, r.Version));
        Assert.Equal($"{winner}", await TextAsync());
        Assert.Single(await HistoryAsync("small"));
    }

    [Fact]
    public async Task Write_Repeated_IsDoneOnceAndAnsweredTheSame()
    {
        await Store.WriteAsync(Write(0, "one"));
        var first = await Store.WriteAsync(Write(1, "two"));
        await Store.WriteAsync(Write(2, "three"));

        var again = await Store.WriteAsync(Write(1, "two"));

        Assert.Equal(first, again);
        Assert.Equal("three", await TextAsync());
        Assert.Equal(3, (await HistoryAsync("small")).Count);
    }

    [Fact]
    public async Task Write_Repeated_InOneBreath_IsDoneOnce()
    {
        var both = await Task.WhenAll(Store.WriteAsync(Write(0, "one")), Store.WriteAsync(Write(0, "one")));

        Assert.All(both, r => Assert.Equal(new WriteResult(true, 1), r));
        Assert.Single(await HistoryAsync("small"));
    }

    [Fact]
    public async Task States_OfEqualIdAndOtherNames_AreApart()
    {
        await Store.WriteAsync(Write(0, "one"));

        Assert.Null(await Store.ReadAsync(Planting with { Name = "fund" }));
        Assert.Null(await Store.ReadAsync(Planting with { Id = "small/plantinG" }));
    }

    [Fact]
    public async Task History_TellsWhoDidWhatWhen_InOrder()
    {
        await Store.WriteAsync(Write(0, "one"));
        await Store.WriteAsync(Write(1, "two", by: "规划员"));
        await Store.WriteAsync(Write(0, "other", planId: "large") with { Key = new StateKey("plan", "large") });

        var history = await HistoryAsync("small");

        Assert.Equal(["one", "two"], history.Select(e => Encoding.UTF8.GetString(e.Detail)), StringComparer.Ordinal);
        Assert.True(history[0].Sequence < history[1].Sequence);
        Assert.Equal(
            ("target", "small/planting", 2L, "set", "规划员", May),
            (history[1].State, history[1].Id, history[1].Version, history[1].What, history[1].By, history[1].At));
        Assert.Equal("large", Assert.Single(await HistoryAsync("large")).Id);
    }

    [Fact]
    public async Task History_IsReadInPieces()
    {
        for (var version = 0; version < 5; version++)
        {
            await Store.WriteAsync(Write(version, $"{version}"));
        }

        var first = await Store.ReadHistoryAsync("small", 0, 2, CancellationToken.None);
        var rest = await Store.ReadHistoryAsync("small", first[^1].Sequence, 100, CancellationToken.None);

        Assert.Equal([1L, 2L], first.Select(e => e.Version));
        Assert.Equal([3L, 4L, 5L], rest.Select(e => e.Version));
    }

    [Fact]
    public async Task Latest_AreGivenBackwards_OfTheStatesAndTheIdThatAreAskedFor()
    {
        for (var version = 0; version < 5; version++)
        {
            await Store.WriteAsync(Write(version, $"{version}"));
            await Store.WriteAsync(Write(version, $"file {version}") with { Key = new StateKey("file", "small") });
        }

        await Store.WriteAsync(Write(0, "other") with { Key = new StateKey("target", "small/other") });
        await Store.WriteAsync(Write(0, "elsewhere", planId: "large") with { Key = new StateKey("target", "large/planting") });

        var last = await LatestAsync(new("small", ["target"], 2));
        var before = await LatestAsync(new("small", ["target"], 2) { Before = last[^1].Sequence });
        var both = await LatestAsync(new("small", ["file", "target"], 3));
        var one = await LatestAsync(new("small", ["file", "target"], 9) { Id = "small/other" });

        Assert.Equal(["other", "4"], last.Select(TextOf), StringComparer.Ordinal);
        Assert.Equal(["3", "2"], before.Select(TextOf), StringComparer.Ordinal);
        Assert.Equal(["other", "file 4", "4"], both.Select(TextOf), StringComparer.Ordinal);
        Assert.Equal(["other"], one.Select(TextOf), StringComparer.Ordinal);
        Assert.Empty(await LatestAsync(new("small", ["run"], 9)));
    }

    [Fact]
    public async Task History_OfAPlanThatThereNeverWas_IsEmpty() => Assert.Empty(await HistoryAsync("nowhere"));

    [Fact]
    public async Task Write_WithoutAnEvent_LeavesTheHistoryAlone()
    {
        await Store.WriteAsync(Write(0, "one") with { Event = null });

        Assert.Equal("one", await TextAsync());
        Assert.Empty(await HistoryAsync("small"));
    }

    [Fact]
    public Task Payload_OfAnyBytes_IsReadBack() => Gen.Byte.Array[0, 5000].SampleAsync(
        async payload =>
        {
            var present = (await Store.ReadAsync(Planting))?.Version ?? 0;
            await Store.WriteAsync(Write(present, "") with { Payload = payload, Event = null });

            Assert.Equal(payload, (await Store.ReadAsync(Planting))!.Payload);
        },
        threads: 1,
        iter: 50);

    private protected abstract Task<IPlanningStore> OpenAsync();

    private protected static StateWrite Write(long expected, string text, string by = "planner", string planId = "small")
    {
        var payload = Encoding.UTF8.GetBytes(text);
        return new StateWrite(
            Planting,
            expected,
            "part/1",
            payload,
            new StateEvent($"{planId} {expected} {text}", planId, "set", by, May, payload));
    }

    private async Task<string> TextAsync() => Encoding.UTF8.GetString((await Store.ReadAsync(Planting))!.Payload);

    private static string TextOf(HistoryEntry entry) => Encoding.UTF8.GetString(entry.Detail);

    private async Task<IReadOnlyList<HistoryEntry>> LatestAsync(HistoryQuestion question) =>
        await Store.ReadLatestAsync(question, CancellationToken.None);

    private async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string planId) =>
        await Store.ReadHistoryAsync(planId, 0, 1000, CancellationToken.None);
}
