using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Paths;

/// <summary>Rows of numbers that are the same whatever is decided: drawn, or made of what is drawn.</summary>
/// <remarks>
/// They depend on the seed, on streams and on assumptions, never on an allocation. So one path serves all scenarios of a model that
/// share the assumption, and may be kept from one model to the next (<see cref="DrawCache"/>).
/// </remarks>
/// <param name="key">All that the rows depend on, apart from the seed, the correlations of the plan and its number of periods.</param>
/// <param name="count">The number of rows.</param>
internal abstract class WorldPath(string key, int count)
{
    /// <summary>Gets all that the rows depend on.</summary>
    internal string Key => key;

    /// <summary>Gets the number of rows.</summary>
    internal int Count => count;

    /// <summary>Gets or sets its place in its book.</summary>
    internal int Index { get; set; } = -1;

    /// <summary>Gets or sets where its rows are kept; null where nothing is.</summary>
    internal CacheSlot? Slot { get; set; }

    /// <summary>Fills the rows of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="rows">Where to put them.</param>
    internal abstract void Fill(WorldBlock block, Rows rows);
}
