using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Grains.Runs;

/// <summary>A call to a silo that came back, or did not.</summary>
/// <param name="Silo">Where it was.</param>
/// <param name="Trials">The batch; null for a call that had the model compiled.</param>
/// <param name="Reply">What became of the batch; null where there was none.</param>
/// <param name="Loss">Why there was no answer; null where there was.</param>
internal sealed record Flight(SiloLink Silo, TrialRange? Trials, BatchReply? Reply, Exception? Loss);
