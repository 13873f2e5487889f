using Spectre.Console;
using Spectre.Console.Rendering;

namespace WorkPlanSim.Cli.Terminals;

/// <summary>How far it has come, in a few signs.</summary>
internal sealed class TrialsColumn : ProgressColumn
{
    /// <summary>Gets or sets what to show; set by one thread and drawn by another.</summary>
    internal string Shown { get; set; } = "";

    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(Shown);
}
