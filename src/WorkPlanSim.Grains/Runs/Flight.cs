using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Grains.Runs;

/// <summary>A batch that came back, or did not.</summary>
/// <param name="Trials">The batch.</param>
/// <param name="Silo">Where it was.</param>
/// <param name="Reply">The reply; null where there was none.</param>
/// <param name="Loss">Why there was none.</param>
internal sealed record Flight(TrialRange Trials, SiloLink Silo, BatchReply? Reply, Exception? Loss);
