namespace WorkPlanSim.Web.Editor.Sketches;

/// <summary>A bar of a picture, standing on its lower edge.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
/// <param name="IsMiddle">Whether it is from P10 to P90.</param>
internal readonly record struct SketchRect(double X, double Width, double Height, bool IsMiddle);
