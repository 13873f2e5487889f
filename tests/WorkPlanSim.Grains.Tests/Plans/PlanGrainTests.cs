using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Domain.Plans;

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
    public async Task Snapshot_OfWhatPartsHold_NotOfWhatThePlanRemembers()
    {
        var plan = SmallPlans.Create("torn");
        await silo.Cluster.LoadAsync(plan);
        var other = PlanContent.FromPlan(plan.WithGoal(1.0)).Parts.Single(p => p.Key == Planting);
        await silo.Cluster.Grains.GetGrain<ITargetGrain>("torn/planting").SetAsync(other.Content, "planner", CancellationToken.None);

        var torn = await PlanGrain(plan).SnapshotAsync(CancellationToken.None);
        await silo.Cluster.LoadAsync(plan);
        var mended = await PlanGrain(plan).SnapshotAsync(CancellationToken.None);

        Assert.Contains("only in part", torn.Failure, StringComparison.Ordinal);
        Assert.Null(mended.Failure);
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
