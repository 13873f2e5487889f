using System.Collections.Concurrent;

namespace WorkPlanSim.Web.Runs;

/// <summary>The files of the runs that are looked at; those of other runs are made again when they are. Thread-safe.</summary>
/// <param name="book">The runs.</param>
internal sealed class ResultShelf(RunBook book)
{
    private const int MostKept = 8;

    private readonly ConcurrentDictionary<string, ResultFiles> _files = new(StringComparer.Ordinal);

    /// <summary>Finds the files of a run.</summary>
    /// <param name="runId">Its id.</param>
    /// <returns>Its files; null where there is no such run, or it has no figures.</returns>
    internal ResultFiles? Find(string runId)
    {
        if (_files.TryGetValue(runId, out var known))
        {
            return known;
        }

        return book.Find(runId)?.Answer?.Reading is { } reading ? Keep(runId, reading) : null;
    }

    private ResultFiles Keep(string runId, ResultReading reading)
    {
        if (_files.Count >= MostKept)
        {
            _files.Clear();
        }

        return _files.GetOrAdd(runId, _ => new ResultFiles(reading));
    }
}
