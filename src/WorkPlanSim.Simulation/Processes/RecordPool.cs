namespace WorkPlanSim.Simulation.Processes;

/// <summary>Records to note in, taken and given back.</summary>
/// <param name="periods">The number of periods.</param>
internal sealed class RecordPool(int periods)
{
    private readonly Stack<BlockRecord> _free = [];

    internal BlockRecord Take() => _free.TryPop(out var record) ? record : new BlockRecord(periods);

    internal void Return(BlockRecord record) => _free.Push(record);
}
