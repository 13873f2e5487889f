using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Web.Shelves;

/// <summary>What came of keeping what a file holds.</summary>
/// <param name="Reading">What was read, or why nothing could be; and every problem.</param>
/// <param name="Taken">The title of another that has the id of what was read, so that it was not kept; null where it was, or couldn't be read.</param>
internal sealed record FilePut(Reading<PlanSet> Reading, BilingualText? Taken)
{
    /// <summary>Gets whether it is kept.</summary>
    internal bool IsKept => Reading.Value is not null && Taken is null;
}
