using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Grains.Tests.Runs;

/// <summary>How long a run is patient with silos that lose what they are asked. One silo alone: while it is left in peace, nothing else happens.</summary>
public class TrialWorkTests
{
    private const int OneBlock = Model.BlockLength;

    // Left in peace for 1, 2, 4, ... 64 s and then 64 s each time: the first loss after 300 s is the one at 319 s.
    private static readonly TimeSpan FirstLossAfterFiveMinutes = TimeSpan.FromSeconds(319);

    // The ninth is at 255 s.
    private const int LossesOfFourMinutes = 9;

    private readonly LeapingTime _time = new();

    [Fact]
    public async Task Run_OfWhichEveryCallIsLost_FailsAfterFiveMinutesAndSaysSo()
    {
        await using var cluster = await StartAsync(new WatchedPool(1), lostCalls: int.MaxValue);

        var fault = await Assert.ThrowsAsync<RunFault>(() => RunAsync(cluster, OneBlock));

        AssertFailedInTime(fault, "Response did not arrive on time.");
    }

    [Fact]
    public async Task Run_OfWhichEveryBatchIsLost_FailsAfterFiveMinutesAndSaysSo()
    {
        await using var cluster = await StartAsync(new WatchedPool(1) { Loses = _ => true });

        var fault = await Assert.ThrowsAsync<RunFault>(() => RunAsync(cluster, OneBlock));

        AssertFailedInTime(fault, "Lost on purpose.");
    }

    [Fact]
    public async Task Run_OfWhichEveryCallIsLostForFourMinutes_GoesOn()
    {
        await using var cluster = await StartAsync(new WatchedPool(1), LossesOfFourMinutes);

        var tally = await RunAsync(cluster, OneBlock);

        Assert.Equal(Expected(OneBlock), tally);
        Assert.InRange(_time.Passed, TimeSpan.FromSeconds(255), FirstLossAfterFiveMinutes);
    }

    [Fact]
    public async Task Run_OfWhichABatchComesBackMeanwhile_IsPatientAnew()
    {
        // Two blocks, one after the other, as it is looked at the precision in between.
        await using var cluster = await StartAsync(new WatchedPool(1) { Loses = number => number % (LossesOfFourMinutes + 1) != 0 });

        var tally = await RunAsync(cluster, 2 * OneBlock, precision: 1e-6);

        Assert.Equal(Expected(2 * OneBlock), tally);
        Assert.InRange(_time.Passed, TimeSpan.FromSeconds(2 * 255), TimeSpan.FromMinutes(10));
    }

    private static byte[] Expected(int trials) =>
        PlanningCluster.SimulateDirectly(SmallPlans.Create(), [Scenario.Baseline], 7, trials);

    private static Task<PlanningCluster> StartAsync(WatchedPool pool, int lostCalls = 0) =>
        PlanningCluster.StartAsync(1, () => pool, calls: new LostCalls(typeof(ISiloRunnerGrain), lostCalls));

    private void AssertFailedInTime(RunFault fault, string reason)
    {
        Assert.StartsWith("For 5 minutes no silo has made any trials", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("连续 5 分钟", fault.Text.Zh, StringComparison.Ordinal);

        // It asks every 50 ms whether the silo may be asked again.
        Assert.InRange(_time.Passed, FirstLossAfterFiveMinutes, FirstLossAfterFiveMinutes + TimeSpan.FromSeconds(1));
    }

    private async Task<byte[]> RunAsync(PlanningCluster cluster, int trials, double? precision = null)
    {
        var silo = cluster.Silos.Silos[0].ServiceProvider;
        var order = new ModelOrder(
            "run",
            "model",
            PlanContent.FromPlan(SmallPlans.Create()),
            DomainJson.Write(ImmutableArray.Create(Scenario.Baseline)),
            7,
            EngineBuild.Current);
        var fleet = new SiloFleet(
            silo.GetRequiredService<IGrainFactory>(), silo.GetRequiredService<IClusterMembershipService>(), _time, order);
        var work = new TrialWork(fleet, new StoppingRule(trials, precision), _time, _ => { }, _ => Task.CompletedTask);
        return (await work.RunAsync(null, CancellationToken.None)).Tally.ToBytes();
    }

    /// <summary>Time that stands still but while somebody waits for it: then it is over at once.</summary>
    private sealed class LeapingTime : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        internal TimeSpan Passed => TimeSpan.FromTicks(GetTimestamp());

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Add(ref _ticks, dueTime.Ticks);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
