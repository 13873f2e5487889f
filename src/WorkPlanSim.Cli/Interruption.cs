using System.Runtime.InteropServices;

namespace WorkPlanSim.Cli;

/// <summary>Ctrl-C and SIGTERM: the first asks to stop, the second does not ask.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private TimeSpan _patience = TimeSpan.FromMilliseconds(700);

    internal Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    /// <summary>Gets the token that is cancelled by a signal.</summary>
    internal CancellationToken Token => _stop.Token;

    /// <summary>Works; once a signal came, waits for the end of it no longer than a moment.</summary>
    /// <param name="work">The work, which watches the token.</param>
    /// <returns>The work's exit code, or that of a cancelled program.</returns>
    internal async Task<int> WorkAsync(Func<CancellationToken, Task<int>> work)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = Token.Register(() => stopped.TrySetResult());

        // On a thread of its own from the start: reading files asks no token.
        var working = Task.Run(() => work(Token));
        if (await Task.WhenAny(working, stopped.Task) != working)
        {
            await Task.WhenAny(working, Task.Delay(_patience));
        }

        return working.IsCompleted ? await working : ExitCode.Cancelled;
    }

    /// <summary>Lets the end after a signal take longer than a moment.</summary>
    /// <param name="patience">How long.</param>
    internal void Allow(TimeSpan patience) => _patience = patience;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !_stop.IsCancellationRequested;
        _stop.Cancel();
    }
}
