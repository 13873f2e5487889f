namespace WorkPlanSim.Hosting.Storage.Sqlite;

/// <summary>Keeps other processes out of a data folder. The system holds the lock, so that a crash frees it.</summary>
internal static class DataLock
{
    private const string FileName = "workplansim.lock";

    /// <summary>Takes the lock.</summary>
    /// <param name="folder">The folder; must be there.</param>
    /// <returns>
    /// The lock, freed by disposing of it. The file stays: one that comes and goes could be locked twice.
    /// </returns>
    /// <exception cref="StorageException">Another process has it, or the folder can't be written.</exception>
    internal static IDisposable Take(string folder)
    {
        try
        {
            return new FileStream(
                Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (SqliteFaults.IsFault(e))
        {
            throw SqliteFaults.Translate(e, folder);
        }
    }
}
