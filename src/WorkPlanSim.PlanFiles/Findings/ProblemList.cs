namespace WorkPlanSim.PlanFiles.Findings;

/// <summary>Collects what is wrong, while reading goes on.</summary>
internal sealed class ProblemList
{
    // More than anyone would mend in one go; a hostile file could have a problem in every value.
    private const int MostProblems = 2_000;

    private readonly List<Problem> _problems = [];
    private int _leftOut;

    /// <summary>Gets how many errors there are so far.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Gets whether further problems are only counted, so that nobody need put them into words.</summary>
    public bool IsFull => _problems.Count >= MostProblems;

    /// <summary>Counts an error that is not put into words.</summary>
    public void CountError()
    {
        ErrorCount++;
        _leftOut++;
    }

    /// <summary>Adds an error.</summary>
    public void Error(string code, SourcePlace place, BilingualText message, BilingualText? hint = null, string path = "")
    {
        ErrorCount++;
        Add(new Problem(code, ProblemSeverity.Error, place, message, hint) { Path = path });
    }

    /// <summary>Adds a warning.</summary>
    public void Warning(string code, SourcePlace place, BilingualText message, BilingualText? hint = null, string path = "") =>
        Add(new Problem(code, ProblemSeverity.Warning, place, message, hint) { Path = path });

    /// <summary>Gives each problem once, by file, line and column; files in the order in which they were given.</summary>
    public ImmutableArray<Problem> InOrder(IReadOnlyList<string> files)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            ranks.TryAdd(file, ranks.Count);
        }

        if (_leftOut > 0)
        {
            _problems.Add(new Problem(
                ProblemCodes.TooManyProblems,
                ProblemSeverity.Error,
                new SourcePlace(files[^1], int.MaxValue, 0),
                Wording.Say($"还有 {_leftOut} 个问题没有列出。", $"There are {_leftOut} more problems that are not listed.")));
        }

        return
        [
            .. _problems.Distinct()
                .OrderBy(p => ranks.GetValueOrDefault(p.Place.File, int.MaxValue))
                .ThenBy(p => p.Place.File, StringComparer.Ordinal)
                .ThenBy(p => p.Place.Line)
                .ThenBy(p => p.Place.Column)
                .Select(p => p.Code == ProblemCodes.TooManyProblems ? p with { Place = new SourcePlace(p.Place.File, 0, 0) } : p),
        ];
    }

    private void Add(Problem problem)
    {
        if (!IsFull)
        {
            _problems.Add(problem);
        }
        else
        {
            _leftOut++;
        }
    }
}
