using System.Collections.Concurrent;
using WorkPlanSim.Grains.Compute;

namespace WorkPlanSim.Grains.Tests.Compute;

public class FairQueueTests
{
    [Fact]
    public async Task TryTake_ByManyThreadsWhileManyAdd_GivesEachThingOnce()
    {
        const int Things = 2000;
        var queue = new FairQueue<int>();
        var taken = new ConcurrentBag<int>();
        var isAllTaken = new TaskCompletionSource();
        Task[] takers = [.. Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                while (queue.TryTake(out var thing))
                {
                    taken.Add(thing.Item);
                    if (taken.Count == Things)
                    {
                        isAllTaken.TrySetResult();
                    }
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];

        Parallel.For(0, Things, thing => queue.Add($"owner {thing % 7}", thing));
        await isAllTaken.Task.WaitAsync(TimeSpan.FromSeconds(30));
        queue.Close();
        await Task.WhenAll(takers);

        Assert.Equal(Enumerable.Range(0, Things), taken.Order());
    }

    [Fact]
    public void TryTake_OfAClosedQueue_GivesNothing()
    {
        var queue = new FairQueue<int>();
        queue.Add("me", 1);
        queue.Close();

        Assert.False(queue.TryTake(out _));
    }

    [Fact]
    public void TryTakeNewcomer_GivesWhatWaitsOfOneWhoHardlyHadATurn_ToOneWhoHadMany()
    {
        var queue = new FairQueue<int>();
        queue.Count("long", TimeSpan.FromSeconds(1));
        queue.Count("other", TimeSpan.FromSeconds(1));
        queue.Add("other", 1);
        Assert.False(queue.TryTakeNewcomer("long", out _));

        queue.Add("new", 2);
        Assert.False(queue.TryTakeNewcomer("new too", out _));
        Assert.True(queue.TryTakeNewcomer("long", out var taken));
        Assert.Equal(("new", 2), taken);
        queue.Add("new", 3);
        queue.Count("new", TimeSpan.FromSeconds(1));
        Assert.False(queue.TryTakeNewcomer("long", out _));
        Assert.True(queue.TryTake(out taken));
        Assert.Equal(("other", 1), taken);
    }
}
