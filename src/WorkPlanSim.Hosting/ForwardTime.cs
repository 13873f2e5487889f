namespace WorkPlanSim.Hosting;

/// <summary>The time on the wall, but never an earlier one than before: while a clock is put back it stands still.</summary>
/// <remarks>
/// Thread-safe. A silo schedules when idle grains go by the time of the day, and refuses to make grains when that runs backwards. What
/// one process adds to a history is dated in order by it; what another added before may be dated later, so entries are in the order of their sequence.
/// </remarks>
/// <param name="wall">The clock.</param>
internal sealed class ForwardTime(TimeProvider wall) : TimeProvider
{
    private long _latest;

    /// <inheritdoc/>
    public override long TimestampFrequency => wall.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => wall.LocalTimeZone;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var now = wall.GetUtcNow().UtcTicks;
        for (var latest = Volatile.Read(ref _latest); now > latest;)
        {
            var seen = Interlocked.CompareExchange(ref _latest, now, latest);
            if (seen == latest)
            {
                return new DateTimeOffset(now, TimeSpan.Zero);
            }

            latest = seen;
        }

        return new DateTimeOffset(Volatile.Read(ref _latest), TimeSpan.Zero);
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => wall.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        wall.CreateTimer(callback, state, dueTime, period);
}
