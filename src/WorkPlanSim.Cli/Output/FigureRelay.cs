using WorkPlanSim.Cli.Services;
using WorkPlanSim.Plotting.Output;

namespace WorkPlanSim.Cli.Output;

/// <summary>Passes on how far the drawing of figures has come.</summary>
/// <param name="to">Where to.</param>
internal sealed class FigureRelay(IProgress<TrialProgress> to) : IProgress<FigureProgress>
{
    /// <inheritdoc/>
    public void Report(FigureProgress value) => to.Report(new TrialProgress(value.Done, value.Planned));
}
