namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>Processes that write one after the other: while one does, the next starts, and over a database its silo with it.</summary>
/// <param name="places">Where each of them writes.</param>
internal sealed class WriterProcesses(IEnumerable<string> places) : IDisposable
{
    private const int Ahead = 1;

    private readonly IEnumerator<string> _places = places.GetEnumerator();
    private readonly Queue<WriterProcess> _waiting = [];

    /// <summary>Gives the next, to be disposed of.</summary>
    internal WriterProcess Next()
    {
        while (_waiting.Count <= Ahead && _places.MoveNext())
        {
            _waiting.Enqueue(new WriterProcess(_places.Current));
        }

        return _waiting.Dequeue();
    }

    public void Dispose()
    {
        while (_waiting.TryDequeue(out var writer))
        {
            writer.Dispose();
        }

        _places.Dispose();
    }
}
