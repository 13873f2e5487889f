using System.Collections.Immutable;
using WorkPlanSim.Plotting.Output;

namespace WorkPlanSim.Web.Runs;

/// <summary>A figure as a file.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Content">The bytes of the file.</param>
internal sealed record DrawnFile(DrawnFigure Figure, ImmutableArray<byte> Content);
