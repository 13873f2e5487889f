using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Tests.Drivers;

namespace WorkPlanSim.Simulation.Tests.Paths;

public class WorldBlockTests
{
    private const int Periods = 12;

    [Fact]
    public void Of_APathToBeKept_IsFilledInFullFromOneThatWasFilledForAShortBlock()
    {
        // No room for the anomaly, then room for what is made of it: as when another thread lets go of something.
        var cache = new DrawCache(1L << 20);
        var (anomaly, workable) = Season(cache);
        var block = Block();
        block.Begin(0, 70);
        block.Of(anomaly);
        block.Of(workable);
        block.End();

        block.Begin(0, Model.BlockLength);
        var kept = Numbers(block.Of(workable));
        block.End();

        var (_, alone) = Season(new DrawCache(0));
        var other = Block();
        other.Begin(0, Model.BlockLength);
        Assert.True(cache.Used > 0);
        Assert.Equal(Numbers(other.Of(alone)), kept);
    }

    private static WorldBlock Block()
    {
        var block = new WorldBlock(new NormalSource(1), null, new RowPool(), Periods);
        block.Prepare(2);
        return block;
    }

    private static (AnomalyPath Anomaly, WorkablePath Workable) Season(DrawCache cache)
    {
        var season = new Season("s", Worlds.Title)
        {
            Workable = [.. Enumerable.Repeat(ShareRange.From(0.2, 0.9), Periods)],
        };
        var input = DriverWorlds.Independent(Worlds.Months(Periods)).PerPeriod("seasons/s", 0.0);
        var anomaly = new AnomalyPath(season, input, Periods) { Index = 0 };
        return (anomaly, new WorkablePath(season, anomaly) { Index = 1, Slot = cache.SlotOf("workable") });
    }

    private static float[] Numbers(Rows rows) =>
        [.. Enumerable.Range(0, Periods).SelectMany(t => rows.Row(t).ToArray().Take(Model.BlockLength))];
}
