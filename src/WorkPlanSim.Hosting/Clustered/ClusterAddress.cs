using Npgsql;

namespace WorkPlanSim.Hosting.Clustered;

/// <summary>Where the database of a cluster is, and which of the clusters in it is meant.</summary>
/// <remarks>The way to the database holds a password: no text that can be had of this type shows it.</remarks>
public sealed class ClusterAddress
{
    /// <summary>The cluster where nobody names one.</summary>
    public const string DefaultClusterId = "workplansim";

    // What a connection string that says otherwise overrides: the last one counts. A cluster of many silos shares the hundred
    // connections that a database grants unless told otherwise. Trying GSS needs a library that many machines lack. A silo that freezes in the
    // middle of a write keeps what it locked from all others, until the database ends that write; what was not done is repeated.
    private const string Defaults =
        "Timeout=5;Command Timeout=15;Maximum Pool Size=10;Application Name=workplansim;GSS Encryption Mode=Disable;"
        + "Options=-c idle_in_transaction_session_timeout=10s;";

    private readonly NpgsqlConnectionStringBuilder _connection;

    private ClusterAddress(NpgsqlConnectionStringBuilder connection, string clusterId)
    {
        _connection = connection;
        ClusterId = clusterId;
        Place = $"{connection.Host}:{connection.Port}/{connection.Database ?? connection.Username}";
    }

    /// <summary>Gets the cluster's name.</summary>
    public string ClusterId { get; }

    /// <summary>Gets host, port and database, for messages; no secrets.</summary>
    public string Place { get; }

    /// <summary>Reads a connection string.</summary>
    /// <param name="connection">
    /// As Npgsql takes it: <c>Host=db;Username=planner;Database=plans</c>. What is left out (a password above all) comes from
    /// libpq's variables of the environment, as <c>PGPASSWORD</c>, and from its password file.
    /// </param>
    /// <param name="clusterId">The cluster's name.</param>
    /// <returns>The address; null where that is no connection string or names no host.</returns>
    public static ClusterAddress? TryParse(string connection, string clusterId)
    {
        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(Defaults + connection)
            {
                // Both would put what was sent into texts of errors.
                IncludeErrorDetail = false,
                PersistSecurityInfo = false,
            };
            return string.IsNullOrEmpty(parsed.Host) ? null : new ClusterAddress(parsed, clusterId);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or KeyNotFoundException
            or InvalidCastException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ClusterId} in {Place}";

    /// <summary>Makes the pool of connections.</summary>
    /// <returns>The pool, to be disposed of.</returns>
    internal NpgsqlDataSource MakeSource() => NpgsqlDataSource.Create(_connection);
}
