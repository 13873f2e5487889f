using WorkPlanSim.Analysis.Allocation;

namespace WorkPlanSim.Cli.Services;

/// <summary>Which allocation is best?</summary>
/// <param name="World">The trials.</param>
/// <param name="Allocation">What is asked of it.</param>
internal sealed record OptimiseQuestion(AnswerWorld World, AllocationQuestion Allocation);
