namespace WorkPlanSim.Hosting.Clustered;

/// <summary>Notices that the silo can't go on, which Orleans would answer by aborting the process with a dump.</summary>
internal sealed class LossWatch : IFatalErrorHandler, IDisposable
{
    private readonly CancellationTokenSource _lost = new();

    /// <summary>Gets the token that is cancelled then.</summary>
    internal CancellationToken Lost => _lost.Token;

    /// <summary>Gets why; empty as long as it can go on.</summary>
    internal string Reason { get; private set; } = "";

    /// <inheritdoc/>
    public bool IsUnexpected(Exception exception) =>
        exception is not (ThreadInterruptedException or OperationCanceledException);

    /// <inheritdoc/>
    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null)
    {
        if (Reason.Length == 0)
        {
            Reason = context ?? exception?.Message ?? "no reason given";
            _lost.Cancel();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lost.Dispose();
}
