namespace WorkPlanSim.PlanFiles.Findings;

/// <summary>Collects what is wrong, while reading goes on.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    /// <summary>Gets how many errors there are so far.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Adds an error.</summary>
    public void Error(string code, SourcePlace place, BilingualText message, BilingualText? hint = null)
    {
        ErrorCount++;
        _problems.Add(new Problem(code, ProblemSeverity.Error, place, message, hint));
    }

    /// <summary>Adds a warning.</summary>
    public void Warning(string code, SourcePlace place, BilingualText message, BilingualText? hint = null) =>
        _problems.Add(new Problem(code, ProblemSeverity.Warning, place, message, hint));

    /// <summary>Gives each problem once, by file, line and column; files in the order in which they were given.</summary>
    public ImmutableArray<Problem> InOrder(IReadOnlyList<string> files)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            ranks.TryAdd(file, ranks.Count);
        }

        return
        [
            .. _problems.Distinct()
                .OrderBy(p => ranks.GetValueOrDefault(p.Place.File, int.MaxValue))
                .ThenBy(p => p.Place.File, StringComparer.Ordinal)
                .ThenBy(p => p.Place.Line)
                .ThenBy(p => p.Place.Column),
        ];
    }
}
