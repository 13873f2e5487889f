namespace WorkPlanSim.Hosting.Tests;

/// <summary>A time that never runs backwards.</summary>
public class ForwardTimeTests
{
    private static readonly DateTimeOffset Noon = new(2024, 7, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void GetUtcNow_ClockPutBack_StandsStillUntilItIsReachedAgain()
    {
        var wall = new Wall();
        var time = new ForwardTime(wall);
        var told = new[] { 0, 3, 1, -8000, 2, 4 }.Select(hours =>
        {
            wall.Now = Noon.AddHours(hours);
            return (time.GetUtcNow() - Noon).TotalHours;
        });

        Assert.Equal([0.0, 3.0, 3.0, 3.0, 3.0, 4.0], told);
    }

    [Fact]
    public void GetTimestamp_IsTheClocks() => Assert.Equal((77, 5), (new ForwardTime(new Wall()).GetTimestamp(), new ForwardTime(new Wall()).TimestampFrequency));

    private sealed class Wall : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = Noon;

        public override long TimestampFrequency => 5;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => 77;
    }
}
