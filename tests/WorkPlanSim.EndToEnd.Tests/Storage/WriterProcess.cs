using System.Diagnostics;
using System.Globalization;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>A process that saves, and what it said was saved.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it. It gets ready to write, and waits.</summary>
    internal WriterProcess(string place) => _process = Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WorkPlanSim.EndToEnd.Tests.dll"), place])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,

            // It lives for moments: what it compiles need not be made faster for later.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        })!;

    /// <summary>
    /// Lets it write for a while after its first word, or until something is known of everything, kills it, and notes the last number that it
    /// said of each.
    /// </summary>
    internal async Task KillAfterAsync(TimeSpan writing, Dictionary<string, long> acknowledged)
    {
        Assert.Equal(Writing.Ready, await _process.StandardOutput.ReadLineAsync());
        await _process.StandardInput.WriteLineAsync(Writing.Order);
        await _process.StandardInput.FlushAsync();
        do
        {
            Note(await _process.StandardOutput.ReadLineAsync(), acknowledged);
        }
        while (acknowledged.Count < Writing.Ids.Count());

        var rest = Task.Run(_process.StandardOutput.ReadToEndAsync);
        await Task.Delay(writing);
        _process.Kill();
        await _process.WaitForExitAsync();

        // What the process had not written to the end when it was killed, nobody was told.
        var told = await rest;
        foreach (var line in told[..(told.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Note(line, acknowledged);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static void Note(string? line, Dictionary<string, long> acknowledged)
    {
        var words = line?.Split(' ') ?? throw new InvalidOperationException("The writer ended before it wrote.");
        acknowledged[words[0]] = long.Parse(words[1], CultureInfo.InvariantCulture);
    }
}
