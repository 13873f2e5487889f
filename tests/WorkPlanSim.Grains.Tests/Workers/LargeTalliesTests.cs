using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Grains.Workers;

namespace WorkPlanSim.Grains.Tests.Workers;

public class LargeTalliesTests
{
    private static readonly TrialRange Trials = new(1024, 1024);

    private readonly LargeTallies _tallies = new();

    [Fact]
    public void Send_OfWhatFitsIntoAMessage_ChangesNothing()
    {
        var reply = new BatchReply(new byte[TallyPart.MostBytes], TimeSpan.Zero, null);

        Assert.Same(reply, _tallies.Send("run", Trials, reply));
        Assert.Null(_tallies.Take("run", Trials, 0).Bytes);
    }

    [Fact]
    public void Take_UntilTheEnd_GivesAllBytesAndForgetsThem()
    {
        byte[] whole = [.. Enumerable.Range(0, (2 * TallyPart.MostBytes) + 5).Select(i => (byte)(i % 251))];

        var sent = _tallies.Send("run", Trials, new BatchReply(whole, TimeSpan.Zero, null));
        var second = _tallies.Take("run", Trials, TallyPart.MostBytes).Bytes!;
        var third = _tallies.Take("run", Trials, 2 * TallyPart.MostBytes).Bytes!;

        Assert.Equal((TallyPart.MostBytes, TallyPart.MostBytes + 5), (sent.Tally!.Length, sent.Rest));
        Assert.Equal(whole, sent.Tally.Concat(second).Concat(third));
        Assert.Null(_tallies.Take("run", Trials, TallyPart.MostBytes).Bytes);
    }

    [Fact]
    public void Release_OfARun_ForgetsItsTalliesAlone()
    {
        Keep("run", Trials);
        Keep("other", Trials);

        _tallies.Release("run");

        Assert.Null(_tallies.Take("run", Trials, TallyPart.MostBytes).Bytes);
        Assert.NotNull(_tallies.Take("other", Trials, TallyPart.MostBytes).Bytes);
    }

    [Fact]
    public void Send_OfOneTooMany_ForgetsTheFirst()
    {
        for (var block = 0; block <= 64; block++)
        {
            Keep("run", new TrialRange(1024 * block, 1024));
        }

        Assert.Null(_tallies.Take("run", new TrialRange(0, 1024), TallyPart.MostBytes).Bytes);
        Assert.NotNull(_tallies.Take("run", Trials, TallyPart.MostBytes).Bytes);
    }

    private void Keep(string runId, TrialRange trials) =>
        _tallies.Send(runId, trials, new BatchReply(new byte[TallyPart.MostBytes + 1], TimeSpan.Zero, null));
}
