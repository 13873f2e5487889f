using WorkPlanSim.Plotting.Output;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>A figure to put into a report.</summary>
/// <param name="Drawn">Which one.</param>
/// <param name="OpenSvg">Opens its SVG with text; called once, so that only one figure is held at a time.</param>
public sealed record ReportFigure(DrawnFigure Drawn, Func<Stream> OpenSvg);
