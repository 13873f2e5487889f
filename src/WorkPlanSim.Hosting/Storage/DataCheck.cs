using System.Collections.Immutable;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Storage.Postgres;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.Hosting.Storage;

/// <summary>Looks whether data are as they were written. Changes no state and no history.</summary>
/// <remarks>
/// A folder has to be one that can be written: the lock is taken, and what a process that was killed left in the log is brought into the
/// file, as by any program that opens it. A database is only read.
/// </remarks>
public static class DataCheck
{
    /// <summary>Looks at all of it: the file, its version, every state and every entry of the history.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it found.</returns>
    /// <exception cref="StorageException">
    /// There are no data, another process works with them, a newer program wrote them, or the folder can't be written.
    /// </exception>
    public static DataReport Check(string folder, CancellationToken cancellationToken)
    {
        try
        {
            folder = Path.GetFullPath(folder);
            var file = new SqliteFile(folder);
            if (!file.Exists)
            {
                throw new StorageException(StorageFault.Missing, folder, "");
            }

            using var held = DataLock.Take(folder);
            return new SqliteCheck(folder, cancellationToken).Check(file);
        }
        catch (StorageException e) when (e.Fault == StorageFault.Damaged)
        {
            return new DataReport(
                folder, null, SqliteSchema.Newest, ImmutableSortedDictionary<string, int>.Empty, 0, [e.Detail]);
        }
        catch (Exception e) when (SqliteFaults.IsFault(e))
        {
            throw SqliteFaults.Translate(e, folder);
        }
    }

    /// <summary>Looks at all that lies in a database, as it is at one moment: silos may go on writing.</summary>
    /// <param name="address">The database; its cluster does not matter.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it found.</returns>
    /// <exception cref="StorageException">A newer program wrote some of it.</exception>
    /// <exception cref="ClusterException">The database can't be read, or its tables are not this program's.</exception>
    public static async Task<DataReport> CheckAsync(ClusterAddress address, CancellationToken cancellationToken)
    {
        await ClusterDatabase.CheckAsync(address, cancellationToken);
        try
        {
            return await new PostgresCheck(address, cancellationToken).CheckAsync();
        }
        catch (Exception e) when (PostgresFaults.IsFault(e))
        {
            throw PostgresFaults.Translate(e, address.Place);
        }
    }
}
