using Microsoft.Data.Sqlite;

namespace WorkPlanSim.Hosting.Storage.Sqlite;

/// <summary>
/// The file in a data folder: makes it, and finds out whether it is one of ours and of a version that is known.
/// </summary>
/// <param name="folder">The folder.</param>
internal sealed class SqliteFile(string folder)
{
    private const string FileName = "workplansim.db";
    private const int HeaderLength = 100;

    // "WPSm": tells a store of ours from any other SQLite file.
    private const int Mark = 0x5750536D;

    private readonly string _path = Path.Combine(folder, FileName);

    /// <summary>Gets how to connect to it. It is never made by connecting.</summary>
    internal string ConnectionString => ConnectionTo(_path, SqliteOpenMode.ReadWrite);

    /// <summary>Gets whether there is such a file, or remains of one.</summary>
    internal bool Exists => File.Exists(_path) || File.Exists(_path + "-wal");

    /// <summary>Makes the file, whole or not at all.</summary>
    /// <param name="version">The version of its tables.</param>
    internal void Create(int version)
    {
        var unfinished = _path + ".new";
        foreach (var rest in new[] { unfinished, unfinished + "-journal" })
        {
            File.Delete(rest);
        }

        var connectionString = ConnectionTo(unfinished, SqliteOpenMode.ReadWriteCreate);
        using (var connection = new SqliteConnection(connectionString))
        {
            connection.Open();
            connection.Ask($"PRAGMA application_id = {Mark}");
        }

        SqliteSchema.Upgrade(connectionString, version);

        // The first write to the store syncs the folder too, as it makes a new file beside it: then the name lasts as well.
        File.Move(unfinished, _path);
    }

    /// <summary>Opens it for the one connection that writes, and finds out what it is.</summary>
    /// <param name="version">The version of its tables.</param>
    /// <returns>The connection, to be disposed of.</returns>
    /// <exception cref="StorageException">
    /// It can't be opened, is damaged, no store of ours, or newer than this program.
    /// </exception>
    internal SqliteConnection Open(out int version)
    {
        // SQLite takes an empty file for a new database, and would begin anew in silence.
        if (!File.Exists(_path) || new FileInfo(_path).Length < HeaderLength)
        {
            throw new StorageException(StorageFault.Damaged, folder, $"{FileName} is missing or cut off");
        }

        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            if (connection.Ask("PRAGMA application_id") is not (long)Mark)
            {
                throw new StorageException(StorageFault.Damaged, folder, $"{FileName} is not a store of workplansim");
            }

            version = SqliteSchema.VersionOf(connection);
            return version switch
            {
                0 => throw new StorageException(StorageFault.Damaged, folder, $"{FileName} has no version"),
                _ when version > SqliteSchema.Newest => throw new StorageException(
                    StorageFault.Newer, folder, $"version {version}, known up to {SqliteSchema.Newest}"),
                _ => connection,
            };
        }
        catch (Exception e)
        {
            connection.Dispose();
            if (SqliteFaults.IsFault(e))
            {
                throw SqliteFaults.Translate(e, folder);
            }

            throw;
        }
    }

    // Without a pool: what is closed is closed, and leaves one file, as a backup wants it.
    private static string ConnectionTo(string path, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = false,
    }.ToString();
}
