using System.Collections.Immutable;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tests;

/// <summary>Reads the sample plan whatever the file, and a scenario of the file's name for each scenario file.</summary>
internal sealed class FakeReading : IPlanReading
{
    internal ImmutableArray<Problem> Problems { get; init; } = [];

    internal Exception? Thrown { get; init; }

    /// <summary>Gets what every scenario changes.</summary>
    internal ImmutableArray<Change> Changes { get; init; } = [];

    public PlanReading ReadFiles(
        string planPath, IReadOnlyList<string> scenarioPaths, IReadOnlyList<string> worldPaths)
    {
        if (Thrown is not null)
        {
            throw Thrown;
        }

        return Problems.Any(p => p.Severity == ProblemSeverity.Error)
            ? new PlanReading(null, [], Problems)
            : new PlanReading(
                SamplePlan.Plan,
                [.. scenarioPaths.Select(Named)],
                Problems)
            {
                Worlds = [.. worldPaths.Select(Named)],
            };
    }

    private Scenario Named(string path) => new(Path.GetFileNameWithoutExtension(path), BilingualText.Same(path), Changes);
}
