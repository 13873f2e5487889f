using Spectre.Console;
using Spectre.Console.Rendering;

namespace WorkPlanSim.Cli.Terminals;

/// <summary>Trials done and planned.</summary>
internal sealed class TrialsColumn : ProgressColumn
{
    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.IsIndeterminate ? "" : $"{task.Value:0}/{task.MaxValue:0}");
}
