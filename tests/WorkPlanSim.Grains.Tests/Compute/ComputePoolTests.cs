using WorkPlanSim.Grains.Compute;

namespace WorkPlanSim.Grains.Tests.Compute;

public sealed class ComputePoolTests : IDisposable
{
    private const string Me = "me";

    private readonly ComputePool _pool = new(1);
    private readonly ManualResetEventSlim _gate = new();

    public void Dispose()
    {
        _gate.Set();
        _pool.Dispose();
        _gate.Dispose();
    }

    [Fact]
    public async Task Run_CancelledWhileItWaits_EndsBeforeAThreadIsFree()
    {
        using var cancel = new CancellationTokenSource();
        var busy = _pool.RunAsync(Me, HoldUntilGate, CancellationToken.None);
        var waiting = _pool.RunAsync(Me, _ => 2, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(busy.IsCompleted);
        _gate.Set();
        Assert.Equal(1, await busy);
    }

    [Fact]
    public async Task Run_CancelledWhileItComputes_StopsComputing()
    {
        using var cancel = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var computing = _pool.RunAsync(Me, turn =>
            {
                begun.SetResult();
                _gate.Wait(turn.Stop);
                return 1;
            },
            cancel.Token);
        await begun.Task;

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => computing);
        Assert.Equal(2, await _pool.RunAsync(Me, _ => 2, CancellationToken.None));
    }

    [Fact]
    public async Task Run_ThatFails_TellsWhoAskedAndKeepsTheThread()
    {
        var failing = _pool.RunAsync<int>(Me, _ => throw new InvalidDataException("no"), CancellationToken.None);

        await Assert.ThrowsAsync<InvalidDataException>(() => failing);
        Assert.Equal(2, await _pool.RunAsync(Me, _ => 2, CancellationToken.None));
    }

    [Fact]
    public async Task Dispose_CancelsWhatComputesAndWhatWaits()
    {
        var computing = _pool.RunAsync(Me, HoldUntilGateOrStop, CancellationToken.None);
        var waiting = _pool.RunAsync(Me, _ => 2, CancellationToken.None);

        _pool.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => computing);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _pool.RunAsync(Me, _ => 3, CancellationToken.None));
    }

    [Fact]
    public async Task Run_OfOneWithLittleToDo_WaitsForOneTurnOfOneWithMuch()
    {
        var done = new List<string>();
        var first = _pool.RunAsync(Me, HoldUntilGate, CancellationToken.None);
        Task[] waiting =
        [
            .. Enumerable.Range(0, 5).Select(i => Note("many", i)),
            .. Enumerable.Range(0, 2).Select(i => Note("few", i)),
        ];
        Task Note(string owner, int number) => _pool.RunAsync(
            owner,
            _ =>
            {
                done.Add($"{owner} {number}");
                return 0;
            },
            CancellationToken.None);

        _gate.Set();
        await first;
        await Task.WhenAll(waiting);

        Assert.Equal(["many 0", "few 0", "many 1", "few 1", "many 2", "many 3", "many 4"], done);
    }

    [Fact]
    public async Task Run_OfANewcomer_PassesOneThatTakesLong_WhereThatCanBeInterrupted()
    {
        await _pool.RunAsync(Me, _ => Thread.CurrentThread.Join(TimeSpan.FromMilliseconds(300)), CancellationToken.None);
        using var waiting = new ManualResetEventSlim();
        var passed = TimeSpan.Zero;
        var large = _pool.RunAsync(
            Me,
            turn =>
            {
                waiting.Wait(CancellationToken.None);
                passed = turn.LetNewcomersPass();
                return turn.LetNewcomersPass() < passed;
            },
            CancellationToken.None);
        var small = _pool.RunAsync(
            "new",
            turn =>
            {
                // Who passes is passed by nobody.
                Thread.Sleep(20);
                return (large.IsCompleted, turn.LetNewcomersPass());
            },
            CancellationToken.None);

        waiting.Set();

        Assert.Equal((false, TimeSpan.Zero), await small);
        Assert.True(await large);
        Assert.InRange(passed, TimeSpan.FromMilliseconds(19), TimeSpan.FromSeconds(30));
    }

    private int HoldUntilGate(ComputeTurn turn)
    {
        _gate.Wait(CancellationToken.None);
        return 1;
    }

    private int HoldUntilGateOrStop(ComputeTurn turn)
    {
        _gate.Wait(turn.Stop);
        return 1;
    }
}
