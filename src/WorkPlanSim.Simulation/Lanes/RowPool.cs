namespace WorkPlanSim.Simulation.Lanes;

/// <summary>Rows to work in, taken and given back: the ones used last come first, as they are still in the cache.</summary>
internal sealed class RowPool
{
    private readonly Dictionary<int, Stack<Rows>> _free = [];

    /// <summary>Takes rows.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The rows; what they hold is anything.</returns>
    internal Rows Take(int count = 1) =>
        _free.TryGetValue(count, out var stack) && stack.TryPop(out var rows) ? rows : new Rows(count);

    /// <summary>Gives rows back.</summary>
    /// <param name="rows">The rows, which are used no more.</param>
    internal void Return(Rows rows)
    {
        if (!_free.TryGetValue(rows.Count, out var stack))
        {
            _free[rows.Count] = stack = [];
        }

        stack.Push(rows);
    }
}
