using System.Text.Json;

namespace WorkPlanSim.EndToEnd.Tests.Readme;

/// <summary>What the commands of the README's "What should we do?" print and write of the seed plan; run once, as they take minutes.</summary>
public sealed class BestSection : IAsyncLifetime
{
    private const string Heading = "## What should we do?";

    private readonly List<(ReadmeText.Example Example, CommandLine.Ended Run)> _runs = [];

    internal OutFolder Folder { get; } = new();

    /// <summary>Gets what is said beside the commands, in one line.</summary>
    internal string Prose { get; } = ReadmeText.SectionOf(Heading).ReplaceLineEndings(" ");

    /// <summary>Gets each command and how it ended.</summary>
    internal IReadOnlyList<(ReadmeText.Example Example, CommandLine.Ended Run)> Runs => _runs;

    public async Task InitializeAsync()
    {
        // One after the other: the third judges what the first one writes.
        foreach (var example in ReadmeText.ExamplesOf(Heading))
        {
            _runs.Add((example, await example.RunAsync(Folder)));
        }
    }

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Reads a number out of what is said, as <see cref="ReadmeText.Said"/>.</summary>
    internal double Said(string pattern) => ReadmeText.Said(Prose, pattern);

    /// <summary>Gives what a command printed.</summary>
    internal string OutputOf(string command) => _runs.Single(r => r.Example.Name == command).Run.Output;

    /// <summary>Reads a file that the commands wrote.</summary>
    internal async Task<JsonElement> ReadAsync(string file)
    {
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Folder[file]));
        return json.RootElement.Clone();
    }
}
