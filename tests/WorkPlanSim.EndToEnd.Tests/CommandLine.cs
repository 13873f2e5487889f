using System.Diagnostics;
using System.Text;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The program, run as a process of its own, as a user does.</summary>
internal sealed class CommandLine : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private static string Program => Path.Combine(AppContext.BaseDirectory, "workplansim.dll");

    private CommandLine(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    internal static CommandLine Start(params string[] arguments) => Start([], arguments);

    /// <summary>Starts the program with some environment variables of its own.</summary>
    internal static CommandLine Start(IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        // A test runner may have been started with SIGINT ignored, which children inherit; a user's terminal has not.
        return StartProcess("env", ["--default-signal=INT", "dotnet", Program, .. arguments], environment);
    }

    /// <summary>
    /// Runs a shell script in which file systems can be mounted, the program is $PROGRAM, and the folder is $DATA.
    /// </summary>
    internal static async Task<Ended> RunInMountsAsync(string script, string data)
    {
        await using var shell = StartProcess(
            "unshare",
            ["--map-root-user", "--mount", "sh", "-c", script],
            [new("PROGRAM", $"dotnet {Program}"), new("DATA", data), new("PLAN", Checkout.SeedPlan)]);
        return await shell.EndAsync();
    }

    private static CommandLine StartProcess(
        string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["LC_ALL"] = "C.UTF-8";

        // Tests leave the user's data alone, and don't wait for one another.
        start.Environment["WORKPLANSIM_DATA"] = ":memory:";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new CommandLine(start);
    }

    internal static Task<Ended> RunAsync(params string[] arguments) => RunAsync([], arguments);

    internal static async Task<Ended> RunAsync(
        IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        await using var program = Start(environment, arguments);
        return await program.EndAsync();
    }

    /// <summary>Sends the signal that Ctrl-C sends.</summary>
    internal void Interrupt() => Signal("INT");

    /// <summary>Sends a signal.</summary>
    /// <param name="name">Its name, without SIG.</param>
    internal void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Gets its number, by which the system knows it.</summary>
    internal int Id => _process.Id;

    /// <summary>Gets whether it has ended by itself.</summary>
    internal bool HasEnded => _process.HasExited;

    /// <summary>Ends it without asking.</summary>
    internal void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Waits until the program has said a line.</summary>
    /// <returns>What it wrote to standard output so far.</returns>
    internal async Task<string> HearAsync()
    {
        while (true)
        {
            var hasEnded = _process.HasExited;
            lock (_output)
            {
                if (_output.Length > 0)
                {
                    return _output.ToString();
                }
            }

            Assert.False(hasEnded, $"It ended without a word but: {_errors}");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    internal async Task<Ended> EndAsync()
    {
        // What a silo has that froze and is not declared dead is given to others after two minutes.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(7));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            lock (_output)
            {
                // Whether it hangs before or after its answer tells where to look.
                Assert.Fail($"It did not end. It had written {_output.Length} characters, and complained: {_errors}");
            }
        }

        return new Ended(_process.ExitCode, _output.ToString(), _errors.ToString());
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    /// <summary>What a run left behind.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">What it wrote to standard output.</param>
    /// <param name="Errors">What it wrote to standard error.</param>
    internal sealed record Ended(int ExitCode, string Output, string Errors);
}
