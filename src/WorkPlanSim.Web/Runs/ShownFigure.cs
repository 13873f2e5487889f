using WorkPlanSim.Plotting.Output;

namespace WorkPlanSim.Web.Runs;

/// <summary>A figure on the page of a comparison.</summary>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Drawn">The figure.</param>
internal sealed record ShownFigure(string Kind, DrawnFigure Drawn)
{
    /// <summary>Gets its name.</summary>
    internal string Name => Drawn.Name;
}
