using Polly;
using Polly.Retry;

namespace WorkPlanSim.Grains.Calls;

/// <summary>Tries again, for a limited time, what fails in passing.</summary>
/// <remarks>
/// Thread-safe. For what may be done twice: whether a call that failed was heard, nobody knows. The last attempt begins within the time; how
/// long it takes is its own affair.
/// </remarks>
public sealed class Insistence
{
    private static readonly ResiliencePropertyKey<long> Start = new(nameof(Start));

    private readonly ResiliencePipeline _pipeline;
    private readonly TimeProvider _time;

    /// <summary>Initializes a new instance of the <see cref="Insistence"/> class.</summary>
    /// <param name="longest">How long to try; zero for once.</param>
    /// <param name="pause">The time between a failure and the next attempt; above zero.</param>
    /// <param name="mayPass">Whether a failure may be over in a moment.</param>
    /// <param name="time">Measures both.</param>
    /// <param name="repeats">Is told of each attempt after the first; null for nobody.</param>
    public Insistence(TimeSpan longest, TimeSpan pause, Func<Exception, bool> mayPass, TimeProvider time, Action? repeats = null)
    {
        _time = time;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = int.MaxValue,
                Delay = pause,
                ShouldHandle = failed => ValueTask.FromResult(
                    failed.Outcome.Exception is { } e
                        && time.GetElapsedTime(failed.Context.Properties.GetValue(Start, 0)) < longest
                        && mayPass(e)),
                OnRetry = _ =>
                {
                    repeats?.Invoke();
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>Does something.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="attempt">Does it once.</param>
    /// <param name="cancellationToken">Ends the pauses; attempts listen for themselves.</param>
    /// <returns>What it gave. Fails as the last attempt failed.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled in a pause.</exception>
    public async Task<T> DoAsync<T>(Func<Task<T>> attempt, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancellationToken);
        context.Properties.Set(Start, _time.GetTimestamp());
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (_, attempt) => await attempt(), context, attempt);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
