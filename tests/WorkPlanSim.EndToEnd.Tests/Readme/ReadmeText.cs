using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkPlanSim.EndToEnd.Tests.Readme;

/// <summary>The README's sections, commands and figures.</summary>
internal static class ReadmeText
{
    internal static string File { get; } = Path.Combine(Checkout.Root, "README.md");

    private const string Call = "dotnet run -c Release --project src/WorkPlanSim.Cli -- ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Gives a section, to the next of its level.</summary>
    internal static string SectionOf(string heading)
    {
        var readme = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");
        var start = readme.IndexOf(heading + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"README.md has no section {heading}.");
        return readme[start..readme.IndexOf("\n## ", start + 3, StringComparison.Ordinal)];
    }

    /// <summary>Gives each command of a section with the lines that are said to be of its output.</summary>
    internal static IReadOnlyList<Example> ExamplesOf(string heading)
    {
        var blocks = SectionOf(heading).Split("\n```").Where((_, i) => i % 2 == 1).Select(b => b[(b.IndexOf('\n', StringComparison.Ordinal) + 1)..]).ToList();
        var examples = new List<Example>();
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].StartsWith(Call, StringComparison.Ordinal))
            {
                examples.Add(new(
                    blocks[i][Call.Length..],
                    [.. blocks[i + 1].Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)]));
            }
        }

        return examples;
    }

    /// <summary>Reads a number out of what is said.</summary>
    /// <param name="prose">What is said, in one line.</param>
    /// <param name="pattern">What stands around the number, which is called n.</param>
    internal static double Said(string prose, string pattern) => double.Parse(
        Regex.Match(prose, pattern, RegexOptions.ExplicitCapture, Patience).Groups["n"].Value, CultureInfo.InvariantCulture);

    /// <summary>A command and lines of its output.</summary>
    /// <param name="Command">What comes after the program, as a shell reads it in the checkout.</param>
    /// <param name="Excerpt">Lines that it is said to print.</param>
    internal sealed record Example(string Command, IReadOnlyList<string> Excerpt)
    {
        /// <summary>Gets the command's name.</summary>
        internal string Name => Command.Split(' ')[0];

        /// <summary>Runs it in English, with another folder in place of "out".</summary>
        internal Task<CommandLine.Ended> RunAsync(OutFolder folder) =>
            CommandLine.RunAsync([.. Command.Split(' ').SelectMany(word => Read(word, folder)), "--lang", "en"]);

        /// <summary>Sees that it was well and printed the excerpt.</summary>
        internal void Check(CommandLine.Ended run)
        {
            Assert.Equal(0, run.ExitCode);
            Assert.NotEmpty(Excerpt);
            var printed = run.Output.Split('\n').Select(l => l.TrimEnd()).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(Excerpt.Where(line => !printed.Contains(line)).Select(line => $"{Command}: {line}"));
        }

        private static string[] Read(string word, OutFolder folder) => word switch
        {
            "scenarios/*.yaml" => Checkout.Scenarios,
            "out" => [folder.Path],
            _ when word.StartsWith("out/", StringComparison.Ordinal) => [folder[word[4..]]],
            _ when word.Contains('/', StringComparison.Ordinal) => [Path.Combine(Checkout.Root, word)],
            _ => [word],
        };
    }
}
