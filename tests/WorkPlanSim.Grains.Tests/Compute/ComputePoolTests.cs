using WorkPlanSim.Grains.Compute;

namespace WorkPlanSim.Grains.Tests.Compute;

public sealed class ComputePoolTests : IDisposable
{
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
        var busy = _pool.RunAsync(HoldUntilGate, CancellationToken.None);
        var waiting = _pool.RunAsync(_ => 2, cancel.Token);

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
        var computing = _pool.RunAsync(
            stop =>
            {
                begun.SetResult();
                _gate.Wait(stop);
                return 1;
            },
            cancel.Token);
        await begun.Task;

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => computing);
        Assert.Equal(2, await _pool.RunAsync(_ => 2, CancellationToken.None));
    }

    [Fact]
    public async Task Run_ThatFails_TellsWhoAskedAndKeepsTheThread()
    {
        var failing = _pool.RunAsync<int>(_ => throw new InvalidDataException("no"), CancellationToken.None);

        await Assert.ThrowsAsync<InvalidDataException>(() => failing);
        Assert.Equal(2, await _pool.RunAsync(_ => 2, CancellationToken.None));
    }

    [Fact]
    public async Task Dispose_CancelsWhatComputesAndWhatWaits()
    {
        var computing = _pool.RunAsync(HoldUntilGateOrStop, CancellationToken.None);
        var waiting = _pool.RunAsync(_ => 2, CancellationToken.None);

        _pool.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => computing);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _pool.RunAsync(_ => 3, CancellationToken.None));
    }

    private int HoldUntilGate(CancellationToken stop)
    {
        _gate.Wait(CancellationToken.None);
        return 1;
    }

    private int HoldUntilGateOrStop(CancellationToken stop)
    {
        _gate.Wait(stop);
        return 1;
    }
}
