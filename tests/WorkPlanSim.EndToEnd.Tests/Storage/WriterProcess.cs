using System.Diagnostics;
using System.Globalization;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>A process that saves, and what it said was saved.</summary>
internal sealed class WriterProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    /// <summary>Starts it. It gets ready to write, and waits.</summary>
    /// <param name="places">The data folder in which it writes; and how to connect to the database in which it writes at the same time, if any.</param>
    internal WriterProcess(params string[] places) => _process = Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WorkPlanSim.EndToEnd.Tests.dll"), .. places])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    /// <summary>
    /// Once something is known of everything, lets it write for a while after its next word of a place, kills it, and notes the last number
    /// that it said of each.
    /// </summary>
    /// <param name="writing">How long.</param>
    /// <param name="first">Which place.</param>
    /// <param name="ledgers">Where it is noted, for each place.</param>
    internal async Task KillAfterAsync(TimeSpan writing, int first, params Ledger[] ledgers)
    {
        Assert.Equal(Writing.Ready, await HearAsync());
        await _process.StandardInput.WriteLineAsync(Writing.Order);
        await _process.StandardInput.FlushAsync();
        while (Note(await HearAsync(), ledgers) != first || !ledgers.All(l => l.HasAll))
        {
            // Not yet.
        }

        var rest = Task.Run(_process.StandardOutput.ReadToEndAsync);
        await Task.Delay(writing);
        _process.Kill();
        await _process.WaitForExitAsync();

        // What the process had not written to the end when it was killed, nobody was told.
        var told = await rest;
        foreach (var line in told[..(told.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Note(line, ledgers);
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

    private async Task<string> HearAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Longest)
        ?? throw new InvalidOperationException("The writer ended before it was killed.");

    private static int Note(string line, Ledger[] ledgers)
    {
        var words = line.Split(' ');
        var place = int.Parse(words[0], CultureInfo.InvariantCulture);
        ledgers[place].Note(words[1], words[2]);
        return place;
    }
}
