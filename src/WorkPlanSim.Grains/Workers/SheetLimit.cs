using WorkPlanSim.Grains.Compute;

namespace WorkPlanSim.Grains.Workers;

/// <summary>How many sheets a silo tells at once: each keeps its plan and what it tells in memory.</summary>
/// <param name="most">The most, at least 1.</param>
public sealed class SheetLimit(int most) : WorkLimit(most);
