using System.Net.Sockets;
using Npgsql;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Hosting.Storage.Postgres;

/// <summary>Tells what is the matter with a database by what its driver throws.</summary>
internal static class PostgresFaults
{
    /// <summary>Gets how long to leave a database in peace that may be well again in a moment.</summary>
    internal static TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Finds out whether something thrown is a database's fault.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>Whether it is.</returns>
    internal static bool IsFault(Exception exception) =>
        exception is NpgsqlException or SocketException or TimeoutException;

    /// <summary>Finds out whether it may be well again in a moment.</summary>
    /// <param name="exception">A fault.</param>
    /// <returns>Whether to try again.</returns>
    internal static bool MayPass(Exception exception) =>
        exception is SocketException or TimeoutException or NpgsqlException { IsTransient: true }
        && exception.GetBaseException() is not SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData };

    /// <summary>Tells what is the matter.</summary>
    /// <param name="exception">A fault.</param>
    /// <param name="place">The database.</param>
    /// <returns>The same in words of ours.</returns>
    internal static ClusterException Translate(Exception exception, string place)
    {
        // The server's own sentence names users and tables, never passwords.
        var (fault, detail) = exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } e
                => (ClusterFault.Refused, e.MessageText),
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => (ClusterFault.NoDatabase, ""),
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } e => (ClusterFault.NotAllowed, e.MessageText),
            PostgresException { IsTransient: true } e => (ClusterFault.Unreachable, e.MessageText),
            PostgresException e => (ClusterFault.Failed, e.MessageText),
            { InnerException: { } inner } => (ClusterFault.Unreachable, inner.Message),
            NpgsqlException e when e.Message.Contains("password", StringComparison.OrdinalIgnoreCase)
                => (ClusterFault.Refused, "no password given"),
            _ => (ClusterFault.Unreachable, exception.Message),
        };
        return new ClusterException(fault, place, detail, exception);
    }

    /// <summary>Tells that the tables have another version than this program's.</summary>
    /// <param name="version">Theirs.</param>
    /// <param name="place">The database.</param>
    /// <returns>What to throw.</returns>
    internal static ClusterException WrongVersion(int version, string place) => new(
        version switch
        {
            0 => ClusterFault.NotReady,
            _ when version < PostgresSchema.Newest => ClusterFault.Older,
            _ => ClusterFault.Newer,
        },
        place,
        version == 0 ? "" : $"{version}, {PostgresSchema.Newest}");
}
