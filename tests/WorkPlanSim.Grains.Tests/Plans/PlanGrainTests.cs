using Orleans.Core.Internal;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Grains.Parts;
using WorkPlanSim.Grains.Plans;

namespace WorkPlanSim.Grains.Tests.Plans;

public class PlanGrainTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private static readonly PartKey Planting = new(PartKind.Target, "planting");

    [Fact]
    public async Task Load_OfANewPlan_SetsEveryPart()
    {
        var load = await silo.Cluster.LoadAsync(SmallPlans.Create("new"));

        Assert.Equal(1, load.Version);
        Assert.Equal(
            ["funds/works", "teams/crew", "seasons/sea", "targets/planting", "targets/clearing"],
            load.Changed.Select(k => k.ToString()),
            StringComparer.Ordinal);
        Assert.Empty(load.Unchanged);
    }

    [Fact]
    public async Task Load_Twice_ChangesNothing()
    {
        var first = await silo.Cluster.LoadAsync(SmallPlans.Create("twice"));
        var second = await silo.Cluster.LoadAsync(SmallPlans.Create("twice"));

        Assert.Empty(second.Changed);
        Assert.Equal(first.Changed.ToArray(), second.Unchanged.ToArray());
        Assert.Equal((first.Version, first.Hash), (second.Version, second.Hash));
        Assert.Equal(1, (await PartAsync<ITargetGrain>("twice/planting")).Version);
    }

    [Fact]
    public async Task Load_WithOneTargetEdited_ChangesThatGrainOnly()
    {
        var plan = SmallPlans.Create("edited");
        var before = await silo.Cluster.LoadAsync(plan);
        var after = await silo.Cluster.LoadAsync(plan.WithGoal(90.0));

        Assert.Equal(Planting, Assert.Single(after.Changed));
        Assert.Equal(4, after.Unchanged.Length);
        Assert.Equal(2, after.Version);
        Assert.NotEqual(before.Hash, after.Hash, StringComparer.Ordinal);
        Assert.Equal(2, (await PartAsync<ITargetGrain>("edited/planting")).Version);
        Assert.Equal(1, (await PartAsync<ITargetGrain>("edited/clearing")).Version);
        Assert.Equal(1, (await PartAsync<IFundGrain>("edited/works")).Version);
    }

    [Fact]
    public async Task Load_OfTwoPlansAtOnce_LeavesOneOfThemWhole()
    {
        var plan = SmallPlans.Create("race");
        var loads = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => silo.Cluster.LoadAsync(plan.WithGoal(90.0 + i))));

        var snapshot = await PlanGrain(plan).SnapshotAsync(CancellationToken.None);

        Assert.Null(snapshot.Failure);
        Assert.Equal(8, snapshot.Version);
        Assert.Equal(loads.MaxBy(l => l.Version)!.Hash, snapshot.Content!.ComputeHash());
    }

    [Fact]
    public async Task Load_WithASeasonAdded_SetsThatGrainOnly()
    {
        var plan = SmallPlans.Create("added");
        await silo.Cluster.LoadAsync(plan with { Seasons = [] });
        var load = await silo.Cluster.LoadAsync(plan);

        Assert.Equal(new PartKey(PartKind.Season, "sea"), Assert.Single(load.Changed));
        Assert.Empty(load.Removed);
    }

    [Fact]
    public async Task Load_WithATargetRemovedAndBackAgain_CountsOn()
    {
        var plan = SmallPlans.Create("removed");
        var before = await silo.Cluster.LoadAsync(plan);

        var without = await silo.Cluster.LoadAsync(plan with { Targets = plan.Targets.RemoveAt(0) });
        var gone = await PartAsync<ITargetGrain>("removed/planting");
        var again = await silo.Cluster.LoadAsync(plan);

        Assert.Equal(Planting, Assert.Single(without.Removed));
        Assert.Equal(new HeldPart(2, null), gone);
        Assert.Equal(Planting, Assert.Single(again.Changed));
        Assert.Equal(before.Hash, again.Hash);
        Assert.Equal(3, again.Version);
    }

    [Fact]
    public async Task Load_InAnotherOrder_IsAnotherPlan()
    {
        var plan = SmallPlans.Create("order");
        var before = await silo.Cluster.LoadAsync(plan);
        var after = await silo.Cluster.LoadAsync(plan with { Targets = [plan.Targets[1], plan.Targets[0]] });

        Assert.Empty(after.Changed);
        Assert.NotEqual(before.Hash, after.Hash, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Snapshot_GivesThePlanThatWasLoaded()
    {
        var plan = SmallPlans.Create("snapshot");
        var load = await silo.Cluster.LoadAsync(plan);

        var snapshot = await PlanGrain(plan).SnapshotAsync(CancellationToken.None);

        Assert.Equal(Structure.Of(plan), Structure.Of(snapshot.Content!.ToPlan()));
        Assert.Equal(load.Hash, snapshot.Content.ComputeHash());
    }

    [Fact]
    public async Task Load_ThatEndsHalfway_LeavesThePlanAsItWas()
    {
        var storage = new FaultyStorage();
        await using var cluster = await PlanningCluster.StartAsync(1, () => new WatchedPool(1), storage);
        var plan = SmallPlans.Create();
        var grain = cluster.Grains.GetGrain<IPlanGrain>(plan.Id);
        var before = await cluster.LoadAsync(plan);
        storage.Refuses = name => name == "plan";

        await Assert.ThrowsAnyAsync<Exception>(() => cluster.LoadAsync(plan.WithGoal(90.0)));
        await grain.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        var torn = await grain.SnapshotAsync(CancellationToken.None);
        storage.Refuses = _ => false;
        var after = await cluster.LoadAsync(plan.WithGoal(90.0));

        Assert.Equal((1, before.Hash), (torn.Version, torn.Content!.ComputeHash()));
        Assert.Equal(2, after.Version);
        Assert.Equal(after.Hash, (await grain.SnapshotAsync(CancellationToken.None)).Content!.ComputeHash());
    }

    [Theory]
    [InlineData(100.0, true)]
    [InlineData(1.0, false)]
    public async Task Snapshot_OfAPlanStoredInTheFirstForm_IsWhatItsPartsHold(double goal, bool isWhole)
    {
        var storage = new FaultyStorage();
        await using var cluster = await PlanningCluster.StartAsync(1, () => new WatchedPool(1), storage);
        var plan = SmallPlans.Create();
        var grain = cluster.Grains.GetGrain<IPlanGrain>(plan.Id);
        await cluster.LoadAsync(plan);
        storage.Put("plan", grain.GetGrainId(), PlanState.Of(1, PlanContent.FromPlan(plan)) with { Content = null });
        var part = PlanContent.FromPlan(plan.WithGoal(goal)).Parts.Single(p => p.Key == Planting);
        await cluster.Grains.GetGrain<ITargetGrain>("small/planting").SetAsync(part.Content, "planner", CancellationToken.None);

        await grain.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        var snapshot = await grain.SnapshotAsync(CancellationToken.None);

        Assert.Equal(isWhole, snapshot.Content?.ComputeHash() == PlanContent.FromPlan(plan).ComputeHash());
        Assert.Equal(isWhole, snapshot.Failure is null);
    }

    [Fact]
    public async Task Set_OfAGrainThatWasLeftBehind_IsNotToldThatItIsStored()
    {
        var storage = new FaultyStorage();
        await using var cluster = await PlanningCluster.StartAsync(1, () => new WatchedPool(1), storage);
        var ours = PlanContent.FromPlan(SmallPlans.Create()).Parts.Single(p => p.Key == Planting).Content;
        var theirs = PlanContent.FromPlan(SmallPlans.Create().WithGoal(1.0)).Parts.Single(p => p.Key == Planting).Content;
        var grain = cluster.Grains.GetGrain<ITargetGrain>("small/planting");
        await grain.SetAsync(ours, "planner", CancellationToken.None);
        storage.Put("target", grain.GetGrainId(), new PartState { Version = 2, Content = theirs });

        var isChanged = await grain.SetAsync(ours, "planner", CancellationToken.None);

        Assert.True(isChanged);
        Assert.Equal(new HeldPart(3, ours), await grain.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Snapshot_OfAPlanNeverLoaded_SaysSo()
    {
        var snapshot = await silo.Cluster.Grains.GetGrain<IPlanGrain>("never").SnapshotAsync(CancellationToken.None);

        Assert.Equal("No plan 'never' is loaded.", snapshot.Failure);
    }

    private IPlanGrain PlanGrain(Plan plan) => silo.Cluster.Grains.GetGrain<IPlanGrain>(plan.Id);

    private Task<HeldPart> PartAsync<T>(string key)
        where T : IPartGrain =>
        silo.Cluster.Grains.GetGrain<T>(key).GetAsync(CancellationToken.None);
}
