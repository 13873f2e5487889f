namespace WorkPlanSim.Cli.Services;

/// <summary>Reads plan files from the disk.</summary>
internal sealed class PlanFileReading : IPlanReading
{
    /// <inheritdoc/>
    public PlanReading ReadFiles(string planPath, IReadOnlyList<string> scenarioPaths) =>
        throw new PlanningFailedException("wip: the reader of plan files is not there yet.");
}
