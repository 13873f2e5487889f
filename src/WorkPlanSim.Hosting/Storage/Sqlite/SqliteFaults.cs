using Microsoft.Data.Sqlite;

namespace WorkPlanSim.Hosting.Storage.Sqlite;

/// <summary>Says in our words what SQLite or the system says of a fault.</summary>
internal static class SqliteFaults
{
    // Result codes of SQLite (sqlite.org/rescode.html).
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CantOpen = 14;
    private const int NotADatabase = 26;
    private const int SharedMemorySize = 4874;

    // Numbers of errors of the system: of Linux, of macOS, of Windows.
    private static readonly int[] InUseCodes = [11, 35, unchecked((int)0x80070020)];
    private static readonly int[] DiskFullCodes = [28, 122, unchecked((int)0x80070070)];

    /// <summary>Gets whether it is a fault of the place where data lie.</summary>
    /// <param name="e">What was thrown.</param>
    /// <returns>Whether <see cref="Translate"/> knows it.</returns>
    internal static bool IsFault(Exception e) => e is SqliteException or IOException or UnauthorizedAccessException;

    /// <summary>Translates.</summary>
    /// <param name="e">What was thrown.</param>
    /// <param name="place">The folder.</param>
    /// <returns>The same in our words.</returns>
    internal static StorageException Translate(Exception e, string place) =>
        new(e is SqliteException sqlite ? Of(sqlite) : OfSystem(e), place, e.Message.TrimEnd('.'));

    private static StorageFault Of(SqliteException e) => e.SqliteErrorCode switch
    {
        Busy or Locked => StorageFault.InUse,
        ReadOnly or CantOpen => StorageFault.ReadOnly,
        Corrupt or NotADatabase => StorageFault.Damaged,
        Full => StorageFault.DiskFull,

        // What WAL shares between connections is the first to find no room.
        _ when e.SqliteExtendedErrorCode == SharedMemorySize => StorageFault.DiskFull,
        _ => StorageFault.Unreadable,
    };

    private static StorageFault OfSystem(Exception e) =>
        InUseCodes.Contains(e.HResult) ? StorageFault.InUse
        : DiskFullCodes.Contains(e.HResult) ? StorageFault.DiskFull
        : StorageFault.ReadOnly;
}
