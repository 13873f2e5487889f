using System.Diagnostics;
using System.Text;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The program, run as a process of its own, as a user does.</summary>
internal sealed class CommandLine : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

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
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "workplansim.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["LC_ALL"] = "C.UTF-8";
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
    internal void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    internal async Task<Ended> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await _process.WaitForExitAsync(patience.Token);
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
            text.Append(line).Append('\n');
        }
    }

    /// <summary>What a run left behind.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">What it wrote to standard output.</param>
    /// <param name="Errors">What it wrote to standard error.</param>
    internal sealed record Ended(int ExitCode, string Output, string Errors);
}
