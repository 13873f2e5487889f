using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Cli.Services;

/// <summary>Reads plan files from the disk.</summary>
internal sealed class PlanFileReading : IPlanReading
{
    /// <inheritdoc/>
    public PlanReading ReadFiles(string planPath, IReadOnlyList<string> scenarioPaths, IReadOnlyList<string> worldPaths)
    {
        var reading = PlanReader.ReadFiles(planPath, scenarioPaths, worldPaths);
        return new PlanReading(reading.Value?.Plan, reading.Value?.Scenarios ?? [], reading.Problems)
        {
            Worlds = reading.Value?.Worlds ?? [],
        };
    }
}
