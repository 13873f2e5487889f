using WorkPlanSim.Grains.Calls;

namespace WorkPlanSim.Grains.Tests.Calls;

/// <summary>Trying again: what, how often, and with what end.</summary>
public class InsistenceTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private int _attempts;
    private int _repeats;

    [Fact]
    public async Task DoAsync_WhatFailsTwiceInPassing_GivesTheThirdAnswer()
    {
        var answer = await Patient(TimeSpan.FromMinutes(1)).DoAsync(() => FailUntil(3, new TimeoutException()), CancellationToken.None);

        Assert.Equal((42, 3, 2), (answer, _attempts, _repeats));
    }

    [Fact]
    public async Task DoAsync_WhatFailsForGood_FailsAtOnce()
    {
        var fault = new InvalidOperationException("for good");

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Patient(TimeSpan.FromMinutes(1)).DoAsync(() => FailUntil(3, fault), CancellationToken.None));

        Assert.Same(fault, thrown);
        Assert.Equal((1, 0), (_attempts, _repeats));
    }

    [Fact]
    public async Task DoAsync_WithoutTime_TriesOnce()
    {
        await Assert.ThrowsAsync<TimeoutException>(
            () => Patient(TimeSpan.Zero).DoAsync(() => FailUntil(2, new TimeoutException()), CancellationToken.None));

        Assert.Equal(1, _attempts);
    }

    [Fact]
    public async Task DoAsync_WhatNeverComesRight_FailsAsTheAttemptAtTheEndOfItsTime()
    {
        var clock = new Clock();
        var patient = new Insistence(TimeSpan.FromSeconds(3), Pause, e => e is TimeoutException, clock);

        var thrown = await Assert.ThrowsAsync<TimeoutException>(() => patient.DoAsync<int>(
            () =>
            {
                clock.Seconds++;
                throw new TimeoutException($"attempt {++_attempts}");
            },
            CancellationToken.None));

        Assert.Equal("attempt 3", thrown.Message);
    }

    [Fact]
    public async Task DoAsync_CancelledInAPause_EndsWithIt()
    {
        using var stop = new CancellationTokenSource();
        var patient = new Insistence(TimeSpan.FromHours(1), TimeSpan.FromMinutes(30), _ => true, TimeProvider.System, stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => patient.DoAsync(() => FailUntil(2, new TimeoutException()), stop.Token));

        Assert.Equal(1, _attempts);
    }

    private Insistence Patient(TimeSpan longest) =>
        new(longest, Pause, e => e is TimeoutException, TimeProvider.System, () => _repeats++);

    private async Task<int> FailUntil(int attempt, Exception fault)
    {
        await Task.Yield();
        return ++_attempts < attempt ? throw fault : 42;
    }

    // Timers run as ever.
    private sealed class Clock : TimeProvider
    {
        public override long TimestampFrequency => 1;

        public long Seconds { get; set; }

        public override long GetTimestamp() => Seconds;
    }
}
