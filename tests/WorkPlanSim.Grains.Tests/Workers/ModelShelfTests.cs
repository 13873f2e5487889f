using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Workers;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Grains.Tests.Workers;

public class ModelShelfTests
{
    private static readonly Model Any = Model.Compile(SmallPlans.Create(), [Scenario.Baseline], 1);

    private readonly ModelShelf _shelf = new(2);

    [Fact]
    public async Task Get_OfWhatIsThere_CompilesOnce()
    {
        var compiling = new TaskCompletionSource<Model>();
        var compiled = 0;
        Task<Model> CompileAsync()
        {
            compiled++;
            return compiling.Task;
        }

        var first = _shelf.GetAsync("a", "run 1", CompileAsync);
        var second = _shelf.GetAsync("a", "run 2", CompileAsync);
        Assert.Null(_shelf.Find("a"));
        compiling.SetResult(Any);

        Assert.Same(await first, await second);
        Assert.Same(Any, _shelf.Find("a"));
        Assert.Equal(1, compiled);
    }

    [Fact]
    public async Task Get_OfOneTooMany_DropsTheOneUsedLongestAgo()
    {
        await HoldAsync("a", "run 1");
        await HoldAsync("b", "run 2");
        _shelf.Find("a");
        await HoldAsync("c", "run 3");

        Assert.Equal(2, _shelf.Count);
        Assert.NotNull(_shelf.Find("a"));
        Assert.Null(_shelf.Find("b"));
    }

    [Fact]
    public async Task Release_ByTheLastRun_LetsTheModelGo()
    {
        await HoldAsync("a", "run 1");
        await HoldAsync("a", "run 2");

        _shelf.Release("run 1");
        Assert.NotNull(_shelf.Find("a"));
        _shelf.Release("run 2");
        Assert.Equal(0, _shelf.Count);
    }

    [Fact]
    public async Task Get_OfWhatFailedBefore_TriesAnew()
    {
        await Assert.ThrowsAsync<InvalidDataException>(
            () => _shelf.GetAsync("a", "run 1", () => Task.FromException<Model>(new InvalidDataException("no"))));

        Assert.Equal(0, _shelf.Count);
        await HoldAsync("a", "run 1");
        Assert.NotNull(_shelf.Find("a"));
    }

    private Task<Model> HoldAsync(string key, string runId) => _shelf.GetAsync(key, runId, () => Task.FromResult(Any));
}
