using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Output;

/// <summary>A figure that was drawn and encoded.</summary>
/// <param name="Name">Its name, which its files begin with.</param>
/// <param name="Text">What it says in words.</param>
/// <param name="Width">Its width in pixels at scale 1.</param>
/// <param name="Height">Its height in pixels at scale 1.</param>
/// <param name="HeadlineBottom">Where its headline ends, in pixels from the top.</param>
public sealed record DrawnFigure(string Name, FigureText Text, int Width, int Height, int HeadlineBottom)
{
    /// <summary>Gets the name of the file with its SVG whose text is text.</summary>
    public string SvgFile => Name + ".svg";

    /// <summary>Gets the name of the file with its SVG whose text is outlines.</summary>
    public string OutlinedSvgFile => Name + ".outlined.svg";

    /// <summary>Gets the name of the file with its PNG.</summary>
    public string PngFile => Name + ".png";
}
