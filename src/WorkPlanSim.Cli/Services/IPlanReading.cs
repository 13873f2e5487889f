namespace WorkPlanSim.Cli.Services;

/// <summary>Reads plan files. The seam between commands and files: tests put plans of their own behind it.</summary>
internal interface IPlanReading
{
    /// <summary>Reads a plan and scenarios over it.</summary>
    /// <param name="planPath">The plan's file.</param>
    /// <param name="scenarioPaths">The scenarios' files.</param>
    /// <returns>What was read, and every problem.</returns>
    PlanReading ReadFiles(string planPath, IReadOnlyList<string> scenarioPaths);
}
