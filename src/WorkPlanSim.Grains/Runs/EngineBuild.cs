using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Grains.Runs;

/// <summary>
/// Knows which engine this is, so that a result which another one left in storage is not taken for its own, and no two compute for one question
/// while a cluster goes over from one build to the next.
/// </summary>
/// <remarks>
/// Made of what the compiler puts into an assembly: builds are deterministic, so equal code has equal marks. Nobody has to
/// think of raising a number; the price is that runs are made again after any change of these assemblies, also where no
/// figure changes.
/// </remarks>
public static class EngineBuild
{
    // What a figure depends on: definitions and how they come from silo to silo, draws and processes, where a run with a precision stops.
    private static readonly Type[] Marks = [typeof(Plan), typeof(PlanContent), typeof(Model), typeof(WidestInterval), typeof(StoppingRule)];

    /// <summary>Gets the mark of this engine.</summary>
    public static string Current { get; } = ContentHash.Of(Marks.Select(t => $"{t.Module.ModuleVersionId:N}"));
}
