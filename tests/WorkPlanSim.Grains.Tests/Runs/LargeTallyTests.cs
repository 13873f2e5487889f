using System.Collections.Concurrent;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Grains.Tests.Runs;

/// <summary>A plan of so many targets that the tally of one block is larger than a message may be.</summary>
public class LargeTallyTests
{
    // The first block is one message and some parts, the second another.
    private const int Trials = 1500;

    private static readonly Plan Large = WithManyTargets(500);

    private static readonly byte[] Expected = PlanningCluster.SimulateDirectly(Large, [Scenario.Baseline], 7, Trials);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Run_OfATallyLargerThanAMessage_IsSentInPartsAndAddsUp(int lost)
    {
        var messages = new Messages(lost);
        await using var cluster = await PlanningCluster.StartAsync(2, () => new WatchedPool(1), calls: messages);

        var (run, _) = await cluster.StartRunAsync(Large, Trials);
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal((RunState.Completed, null), (end.State, end.Failure));
        var outcome = (await run.ResultAsync(CancellationToken.None))!;
        var whole = await TallyPart.GatherAsync(outcome.Tally, outcome.Rest, from => run.TakeRestAsync(from, CancellationToken.None));
        Assert.Equal(Expected, whole);
        Assert.InRange(outcome.Tally.Length, 1, TallyPart.MostBytes);
        Assert.InRange(messages.Lengths.Max(), 1, TallyPart.MostBytes);
        Assert.InRange(Expected.Length, TallyPart.MostBytes + 1, int.MaxValue);
        Assert.Equal(0, messages.LeftToLose);
    }

    [Fact]
    public async Task Run_OfATallyLargerThanAMessage_IsWholeForWhoAsked()
    {
        await using var service = await PlanningService.StartAsync(new PlanningOptions { ComputeThreads = 1 }, CancellationToken.None);
        await service.LoadAsync(Large, CancellationToken.None);
        var order = new RunOrder(Large.Id, [Scenario.Baseline], 7, Trials, null);

        var kept = await service.RunAsync(order, null, CancellationToken.None);
        var brought = await service.RunOnceAsync(Large, order, null, CancellationToken.None);

        Assert.Equal(Expected, kept.Tally.ToBytes());
        Assert.Equal(Expected, brought.ToBytes());
    }

    private static Plan WithManyTargets(int count)
    {
        var small = SmallPlans.Create();
        var one = small.Targets.OfType<DeliverTarget>().Single();
        return small with
        {
            Targets =
            [
                .. Enumerable.Range(0, count).Select(i => one with
                {
                    Id = $"planting-{i}",
                    Goal = 0.2,
                    Scope = 0.2,
                    Budget = one.Budget.SetItem("works", new Money(0.22m)),
                    Staff = one.Staff.SetItem("crew", Fte.From(0.014)),
                }),
            ],
        };
    }

    /// <summary>Notes how long the tallies are that silos send, and makes some silos forget what is left of one.</summary>
    private sealed class Messages(int lost) : IOutgoingGrainCallFilter
    {
        private int _lost = lost;

        internal ConcurrentBag<int> Lengths { get; } = [];

        internal int LeftToLose => Math.Max(0, Volatile.Read(ref _lost));

        public async Task Invoke(IOutgoingGrainCallContext context)
        {
            await context.Invoke();
            if (context.Result is TallyPart && Interlocked.Decrement(ref _lost) >= 0)
            {
                context.Result = new TallyPart(null);
            }

            Lengths.Add(context.Result switch
            {
                BatchReply { Tally: { } tally } => tally.Length,
                TallyPart { Bytes: { } bytes } => bytes.Length,
                _ => 0,
            });
        }
    }
}
