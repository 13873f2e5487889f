namespace WorkPlanSim.PlanFiles;

/// <summary>Reads plan and scenario files. Whatever is in them, it throws nothing and tells every problem in one pass.</summary>
public static class PlanReader
{
    /// <summary>Reads files from disk.</summary>
    /// <param name="planPath">The plan.</param>
    /// <param name="scenarioPaths">
    /// The scenarios. A base that is not among them is looked up as <c>ID.yaml</c> beside the scenario that wants it.
    /// </param>
    /// <returns>The plan and the scenarios, or why there are none.</returns>
    public static Reading<PlanSet> ReadFiles(string planPath, IReadOnlyList<string> scenarioPaths) =>
        ReadFiles(planPath, scenarioPaths, []);

    /// <summary>Reads files from disk, with assumed worlds among them.</summary>
    /// <param name="planPath">The plan.</param>
    /// <param name="scenarioPaths">The scenarios, with bases as above.</param>
    /// <param name="worldPaths">
    /// The assumed worlds: scenario files with ids of their own that change seasons, funds and teams alone.
    /// </param>
    /// <returns>The plan, the scenarios and the worlds, or why there are none.</returns>
    public static Reading<PlanSet> ReadFiles(
        string planPath, IReadOnlyList<string> scenarioPaths, IReadOnlyList<string> worldPaths)
    {
        var problems = new ProblemList();
        var session = new ReadingSession(problems, (id, wantedBy) =>
        {
            var path = Path.Combine(Path.GetDirectoryName(wantedBy) ?? "", id + ".yaml");
            return Path.Exists(path) ? new FoundSource(path, FileSource.Read(path, problems)) : null;
        });
        session.ReadPlan(planPath, FileSource.Read(planPath, problems));
        foreach (var path in scenarioPaths)
        {
            session.ReadScenario(path, IdentityOf(path), () => FileSource.Read(path, problems));
        }

        foreach (var path in worldPaths)
        {
            session.ReadScenario(path, IdentityOf(path), () => FileSource.Read(path, problems), isWorld: true);
        }

        return session.Finish();
    }

    /// <summary>Reads texts that are already there, such as those of an editor.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="findBase">Finds the text of a base scenario that is not among the given; null where there is none.</param>
    /// <returns>The plan and the scenarios, or why there are none.</returns>
    public static Reading<PlanSet> Read(
        SourceText plan, IReadOnlyList<SourceText> scenarios, Func<string, SourceText?> findBase)
    {
        var session = new ReadingSession(new ProblemList(), (id, _) =>
            findBase(id) is { } found ? new FoundSource(found.Name, found) : null);
        session.ReadPlan(plan.Name, plan);
        foreach (var scenario in scenarios)
        {
            session.ReadScenario(scenario.Name, scenario.Name, () => scenario);
        }

        return session.Finish();
    }

    // The same file under two names is the same file.
    private static string IdentityOf(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return path;
        }
    }
}
