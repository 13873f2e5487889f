using WorkPlanSim.PlanFiles.Findings;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary>Finds a scenario by its file or, beside a plan, by its name.</summary>
/// <param name="plan">The plan's file.</param>
internal sealed class ScenarioSearch(string plan)
{
    // Where people keep them: with the plan, in a folder of their own below it or beside its own.
    private static readonly string[] Places = ["", "scenarios", "../scenarios"];

    /// <summary>Finds the file.</summary>
    /// <param name="scenario">What was written.</param>
    /// <returns>The file; null for none.</returns>
    internal string? Find(string scenario) => File.Exists(scenario)
        ? scenario
        : Files().FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) == scenario);

    /// <summary>
    /// Finds what may have been meant: the one whose name holds the text, else the nearest.
    /// </summary>
    /// <param name="scenario">What was written.</param>
    /// <returns>The name of a scenario; null where none is near.</returns>
    internal string? Nearest(string scenario)
    {
        var written = Path.GetFileNameWithoutExtension(scenario);
        var names = Files().Where(IsScenario).Select(f => Path.GetFileNameWithoutExtension(f))
            .Append(Domain.Scenarios.Scenario.BaselineId).ToList();
        var holding = names.FindAll(n => n.Contains(written, StringComparison.OrdinalIgnoreCase));
        return holding.Count == 1 ? holding[0] : new NearestName().Find(written, names);
    }

    private bool IsScenario(string file) => Path.GetFileName(file) != Path.GetFileName(plan);

    private IEnumerable<string> Files() => Places
        .Select(place => Path.Combine(Path.GetDirectoryName(plan) ?? "", place))
        .Select(folder => folder.Length == 0 ? "." : folder)
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal));
}
