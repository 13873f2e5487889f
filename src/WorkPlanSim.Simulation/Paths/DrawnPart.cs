using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Paths;

/// <summary>Something uncertain by itself, apart from the path that it enters: what a sample of trials tells of it.</summary>
/// <param name="Input">Its name, such as <c>targets/gullies/unitCost</c>.</param>
/// <param name="Rhythm">How its rows are to be read.</param>
/// <param name="Fill">Fills its rows of a block: one where it is drawn once, else one for each period.</param>
internal sealed record DrawnPart(string Input, DrawnRhythm Rhythm, Action<WorldBlock, Rows> Fill);
