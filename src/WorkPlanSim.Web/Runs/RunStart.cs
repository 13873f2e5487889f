using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Runs;

/// <summary>What came of asking for a run.</summary>
/// <param name="Run">The run; null where too many are under way.</param>
/// <param name="IsNew">Whether it was started now, and not joined.</param>
/// <param name="Refusal">Why there is none, and what to do; null where there is one.</param>
internal sealed record RunStart(RunEntry? Run, bool IsNew, BilingualText? Refusal);
