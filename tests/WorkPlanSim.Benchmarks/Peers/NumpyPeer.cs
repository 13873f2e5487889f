using System.Diagnostics;
using System.Text.Json;

namespace WorkPlanSim.Benchmarks.Peers;

/// <summary>The numpy peer, a process of its own that waits for commands: <c>numpy-peer.py</c>.</summary>
internal sealed class NumpyPeer : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private readonly Process _process;

    internal NumpyPeer(int targets, int periods, int trials)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Peers", "numpy-peer.py");
        string[] arguments = [script, $"{targets}", $"{periods}", $"{trials}"];
        _process = Process.Start(new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException($"{Python} does not start.");
    }

    /// <summary>Gets whether there is a python with numpy on this machine.</summary>
    internal static bool IsThere
    {
        get
        {
            if (!File.Exists(Python))
            {
                return false;
            }

            using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import numpy"]));
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
    }

    /// <summary>Draws everything and projects it.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The seconds, by its own clock.</returns>
    internal double Cold(int seed) => Ask($"cold {seed}");

    /// <summary>Draws the world that <see cref="Warm"/> projects.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The seconds.</returns>
    internal double Fill(int seed) => Ask($"fill {seed}");

    /// <summary>Projects what was drawn under another allocation.</summary>
    /// <param name="shift">How many places money and posts move on.</param>
    /// <returns>The seconds.</returns>
    internal double Warm(int shift) => Ask($"warm {shift}");

    /// <summary>Gives what all cold runs found.</summary>
    /// <returns>The findings.</returns>
    internal Findings Report()
    {
        var report = JsonSerializer.Deserialize<Answer>(AskText("report"), Json)!;
        return new Findings
        {
            Name = "numpy",
            Trials = report.Trials,
            Met = [.. report.Met],
            Joint = report.Joint,
            Sums = [.. report.Sums],
            Causes = [.. report.Causes],
            Attainment = [.. report.Attainment],
            Drivers = [.. report.Drivers],
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private double Ask(string command) => double.Parse(AskText(command));

    private string AskText(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"The numpy peer ended at '{command}'.");
    }

    private sealed record Answer(
        long Trials,
        double[] Met,
        double Joint,
        double[] Sums,
        double[] Causes,
        double[] Attainment,
        double[] Drivers);
}
