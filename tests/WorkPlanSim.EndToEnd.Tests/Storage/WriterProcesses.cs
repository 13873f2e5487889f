namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>Processes that write one after the other: while one does, the next starts, and its silo over the database with it.</summary>
/// <param name="folder">The data folder of all.</param>
/// <param name="connections">How each connects to the database.</param>
internal sealed class WriterProcesses(string folder, IEnumerable<string> connections) : IDisposable
{
    private const int Ahead = 1;

    private readonly IEnumerator<string> _connections = connections.GetEnumerator();
    private readonly Queue<WriterProcess> _waiting = [];

    /// <summary>Gives the next, to be disposed of.</summary>
    internal WriterProcess Next()
    {
        while (_waiting.Count <= Ahead && _connections.MoveNext())
        {
            _waiting.Enqueue(new WriterProcess(folder, _connections.Current));
        }

        return _waiting.Dequeue();
    }

    public void Dispose()
    {
        while (_waiting.TryDequeue(out var writer))
        {
            writer.Dispose();
        }

        _connections.Dispose();
    }
}
