using WorkPlanSim.Analysis.Allocation;

namespace WorkPlanSim.Cli.Services;

/// <summary>Counts the stages of a search as they begin.</summary>
/// <param name="progress">Is told.</param>
/// <param name="planned">How many there are.</param>
internal sealed class StageRelay(IProgress<TrialProgress> progress, int planned) : IProgress<AllocationStage>
{
    private int _begun;

    /// <inheritdoc/>
    public void Report(AllocationStage value) => progress.Report(new TrialProgress(Math.Min(planned, ++_begun), planned));
}
