using Npgsql;
using WorkPlanSim.Grains.Calls;
using WorkPlanSim.Hosting.Storage.Postgres;

namespace WorkPlanSim.Hosting.Clustered;

/// <summary>Makes databases ready for clusters.</summary>
public static class ClusterDatabase
{
    // Whoever mistyped an address waits as long: no longer than a restart takes.
    private static readonly TimeSpan LongestRestart = TimeSpan.FromSeconds(10);

    /// <summary>Brings the tables to the version of this program; those that have it are left alone.</summary>
    /// <remarks>Several at once take turns. What lies in the tables stays.</remarks>
    /// <param name="address">The database; its cluster does not matter.</param>
    /// <param name="cancellationToken">Gives up waiting for others.</param>
    /// <returns>The version before, 0 for none, and the version now.</returns>
    /// <exception cref="ClusterException">It can't be done.</exception>
    public static async Task<(int Before, int Now)> InitAsync(ClusterAddress address, CancellationToken cancellationToken)
    {
        await using var source = address.MakeSource();
        try
        {
            return (await PostgresSchema.UpgradeAsync(source, address.Place, cancellationToken), PostgresSchema.Newest);
        }
        catch (Exception e) when (PostgresFaults.IsFault(e))
        {
            throw PostgresFaults.Translate(e, address.Place);
        }
    }

    /// <summary>Finds out whether a cluster says that it has silos; they may have died a moment ago.</summary>
    /// <param name="address">The cluster.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether trying to connect makes sense.</returns>
    /// <exception cref="ClusterException">It can't be found out.</exception>
    internal static Task<bool> HasSilosAsync(ClusterAddress address, CancellationToken cancellationToken) => AskAsync(
        address,
        async connection =>
        {
            await using var command = new NpgsqlCommand(
                "SELECT EXISTS (SELECT FROM silo WHERE cluster_id = $1 AND status = $2 AND gateway_port > 0)", connection);
            command.Parameters.Add(new NpgsqlParameter { Value = address.ClusterId });
            command.Parameters.Add(new NpgsqlParameter { Value = (int)SiloStatus.Active });
            return await command.ExecuteScalarAsync(cancellationToken) is true;
        },
        cancellationToken);

    /// <summary>Makes sure that the tables are those of this program.</summary>
    /// <param name="address">The database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When it is sure.</returns>
    /// <exception cref="ClusterException">They are not, or it can't be found out.</exception>
    internal static async Task CheckAsync(ClusterAddress address, CancellationToken cancellationToken)
    {
        var version = await AskAsync(
            address, connection => PostgresSchema.VersionOfAsync(connection, cancellationToken), cancellationToken);
        if (version != PostgresSchema.Newest)
        {
            throw PostgresFaults.WrongVersion(version, address.Place);
        }
    }

    private static async Task<T> AskAsync<T>(
        ClusterAddress address, Func<NpgsqlConnection, Task<T>> question, CancellationToken cancellationToken)
    {
        await using var source = address.MakeSource();
        var insistence = new Insistence(LongestRestart, PostgresFaults.Pause, PostgresFaults.MayPass, TimeProvider.System);
        try
        {
            return await insistence.DoAsync(OnceAsync, cancellationToken);
        }
        catch (Exception e) when (PostgresFaults.IsFault(e))
        {
            throw PostgresFaults.Translate(e, address.Place);
        }

        async Task<T> OnceAsync()
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return await question(connection);
        }
    }
}
