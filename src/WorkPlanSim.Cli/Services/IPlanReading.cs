namespace WorkPlanSim.Cli.Services;

/// <summary>Reads plan files. The seam between commands and files: tests put plans of their own behind it.</summary>
internal interface IPlanReading
{
    /// <summary>Reads a plan and scenarios over it.</summary>
    /// <param name="planPath">The plan's file.</param>
    /// <param name="scenarioPaths">The scenarios' files.</param>
    /// <returns>What was read, and every problem.</returns>
    PlanReading ReadFiles(string planPath, IReadOnlyList<string> scenarioPaths) => ReadFiles(planPath, scenarioPaths, []);

    /// <summary>Reads a plan, scenarios over it, and assumed worlds.</summary>
    /// <param name="planPath">The plan's file.</param>
    /// <param name="scenarioPaths">The scenarios' files.</param>
    /// <param name="worldPaths">The files of the worlds.</param>
    /// <returns>What was read, and every problem.</returns>
    PlanReading ReadFiles(string planPath, IReadOnlyList<string> scenarioPaths, IReadOnlyList<string> worldPaths);
}
