using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace WorkPlanSim.Grains.Tests.Postgres;

/// <summary>A real PostgreSQL on loopback: a data folder of its own, gone at the end.</summary>
/// <remarks>
/// The server is run by a shell that stops it, and removes its folder, when its standard input ends: also when the tests are killed.
/// PostgreSQL refuses to run as root; then it runs as the user that Debian's package makes for it.
/// </remarks>
public sealed partial class PostgresServer
{
    /// <summary>A text that is nowhere else, so that a test can look for it in what a program says.</summary>
    public const string Password = "hushhush-4711";

    private const string User = "planner";

    // A line that it hears has the server crash and, after so many seconds, start again. In the end it stops it in order, waits for it, and
    // cleans up.
    private const string Guard = """
        start() {
          "$2/postgres" -D data -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$1" -c fsync=off >> log 2>&1 &
          server=$!
        }
        cd "$1"
        "$2/initdb" -D data -U planner -A scram-sha-256 --pwfile=password -E UTF8 --locale=C --no-sync > log 2>&1 || exit 1
        start "$@"
        while read -r line; do
          kill -QUIT $server
          wait $server
          sleep "$line"
          start "$@"
        done
        kill -INT $server
        wait $server
        rm -rf "$1"
        """;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("workplansim-postgres-").FullName;
    private readonly int _port = FreePort();
    private Process? _guard;
    private int _databases;

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "password"), Password);
        _guard = Start();
        await UntilItAnswersAsync(_guard, "SELECT 1");
    }

    /// <summary>Has the server crash and start again, and waits until it answers.</summary>
    /// <param name="secondsAway">How long it is away.</param>
    public async Task CrashAsync(int secondsAway = 0)
    {
        var now = TimeProvider.System.GetUtcNow().ToString("O");
        await _guard!.StandardInput.WriteLineAsync($"{secondsAway}");
        await _guard.StandardInput.FlushAsync();

        // Not the old one: dividing by zero is no answer.
        await UntilItAnswersAsync(_guard, $"SELECT 1 / (pg_postmaster_start_time() > '{now}'::timestamptz)::integer");
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> MakeDatabaseAsync()
    {
        var name = $"plans{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync(ConnectionTo("postgres"), $"CREATE DATABASE {name}");
        return ConnectionTo(name);
    }

    /// <summary>Gives a way to connect.</summary>
    /// <param name="database">The database.</param>
    /// <returns>The connection string.</returns>
    public string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={_port};Username={User};Password={Password};Database={database}";

    /// <summary>Executes a statement.</summary>
    public static async Task ExecuteAsync(string connection, string statement)
    {
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// Waits until the server has noticed that whoever was connected by a name is gone: until then it goes on with what a killed process had
    /// asked for.
    /// </summary>
    public static async Task UntilNobodyIsConnectedAsync(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).ApplicationName!;
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false;Application Name=watch");
        for (var start = Stopwatch.GetTimestamp(); await IsAnyoneThereAsync(); await Task.Delay(TimeSpan.FromMilliseconds(5)))
        {
            if (Stopwatch.GetElapsedTime(start) > LongestStart)
            {
                throw new InvalidOperationException("Somebody is still connected.");
            }
        }

        async Task<bool> IsAnyoneThereAsync()
        {
            await using var command = source.CreateCommand(
                """
                SELECT count(*) > 0 FROM pg_stat_activity
                WHERE datname = current_database() AND backend_type = 'client backend' AND application_name = $1
                """);
            command.Parameters.Add(new NpgsqlParameter { Value = name });
            return (bool)(await command.ExecuteScalarAsync())!;
        }
    }

    /// <summary>Ends it.</summary>
    public async Task DisposeAsync()
    {
        if (_guard is not null)
        {
            _guard.StandardInput.Close();
            await _guard.WaitForExitAsync();
            _guard.Dispose();
        }
    }

    // Of those that the system gives to nobody by itself: the server has it still after it was away.
    private static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken.
            }
        }
    }

    private static string FindPrograms() =>
        Directory.Exists("/usr/lib/postgresql")
            && Directory.GetDirectories("/usr/lib/postgresql").OrderBy(d => int.Parse(Path.GetFileName(d))).LastOrDefault() is { } newest
            ? Path.Combine(newest, "bin")
            : throw new InvalidOperationException("This needs PostgreSQL: apt-get install postgresql.");

    private Process Start()
    {
        string[] command = ["sh", "-c", Guard, "sh", _folder, FindPrograms(), $"{_port}"];
        if (Environment.IsPrivilegedProcess)
        {
            using var owner = Process.Start("chown", ["-R", "postgres:", _folder]);
            owner.WaitForExit();
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", .. command];
        }

        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardInput = true })
            ?? throw new InvalidOperationException("No shell.");
    }

    private async Task UntilItAnswersAsync(Process guard, string question)
    {
        for (var start = Stopwatch.GetTimestamp(); !await AnswersAsync(question); await Task.Delay(TimeSpan.FromMilliseconds(50)))
        {
            if (guard.HasExited || Stopwatch.GetElapsedTime(start) > LongestStart)
            {
                throw new InvalidOperationException($"PostgreSQL does not start; {_folder}/log says why.");
            }
        }
    }

    private async Task<bool> AnswersAsync(string question)
    {
        try
        {
            await ExecuteAsync(ConnectionTo("postgres"), question);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
