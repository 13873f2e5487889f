using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace WorkPlanSim.Hosting.Storage.Sqlite;

/// <summary>
/// Writes to the store, on a thread of its own: what waits is written in one transaction, as the disk's time is a
/// commit's.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostInACommit = 256;

    private readonly BlockingCollection<Order> _orders = [];
    private readonly SqliteConnection _connection;
    private readonly WriteCommands _commands;
    private readonly string _place;
    private readonly Thread _thread;

    /// <summary>Starts writing.</summary>
    /// <param name="connection">The store, to write durably; from now on the writer's.</param>
    /// <param name="place">Where it is, for messages.</param>
    internal SqliteWriter(SqliteConnection connection, string place)
    {
        _connection = connection;
        _commands = new WriteCommands(connection);
        _place = place;
        _thread = new Thread(WriteAll) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    /// <summary>Writes; see <see cref="IPlanningStore.WriteAsync"/>.</summary>
    /// <param name="write">What.</param>
    /// <returns>What became of it, once it is on the disk.</returns>
    internal Task<WriteResult> WriteAsync(StateWrite write)
    {
        var done = new TaskCompletionSource<WriteResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            _orders.Add(new Order(write, done));
        }
        catch (InvalidOperationException e)
        {
            throw new ObjectDisposedException("The store is closed.", e);
        }

        return done.Task;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _orders.CompleteAdding();
        _thread.Join();
        _commands.Dispose();
        _connection.Dispose();
        _orders.Dispose();
    }

    private void WriteAll()
    {
        var batch = new List<Order>(MostInACommit);
        foreach (var first in _orders.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostInACommit && _orders.TryTake(out var next))
            {
                batch.Add(next);
            }

            Write(batch);
            batch.Clear();
        }
    }

    // All or none of it is stored, and nobody hears of success before the commit is on the disk.
    private void Write(List<Order> batch)
    {
        var results = new WriteResult[batch.Count];
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = _commands.Write(batch[i].Write, transaction);
            }

            transaction.Commit();
        }
        catch (Exception e)
        {
            var reason = SqliteFaults.IsFault(e) ? SqliteFaults.Translate(e, _place) : e;
            batch.ForEach(o => o.Done.SetException(reason));
            return;
        }

        for (var i = 0; i < results.Length; i++)
        {
            batch[i].Done.SetResult(results[i]);
        }
    }

    private sealed record Order(StateWrite Write, TaskCompletionSource<WriteResult> Done);
}
