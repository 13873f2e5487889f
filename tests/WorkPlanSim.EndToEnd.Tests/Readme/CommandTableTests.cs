using System.Text.RegularExpressions;

namespace WorkPlanSim.EndToEnd.Tests.Readme;

/// <summary>The README's table of commands has every command that the program's help has.</summary>
public partial class CommandTableTests
{
    [Fact]
    public async Task Commands_OfHelp_AreInTheTable()
    {
        var help = await CommandLine.RunAsync("--help", "--lang", "en");
        var table = (await File.ReadAllLinesAsync(ReadmeText.File))
            .SkipWhile(l => l != "## Commands").TakeWhile(l => l.Length > 0).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).ToList();

        var list = help.Output.Split('\n').SkipWhile(l => l != "Commands:").TakeWhile(l => l.Length > 0);
        var names = list.Select(l => NameIn().Match(l).Value.Trim()).Where(name => name.Length > 0).ToList();

        Assert.Contains("data check", names, StringComparer.Ordinal);
        Assert.All(names, name => Assert.Contains(table, l => Regex.IsMatch(l.Split("` |")[0] + " ", $"`{name}[ `]", RegexOptions.NonBacktracking)));
    }

    // What comes before arguments, options and the column of meanings.
    [GeneratedRegex("^  [a-z]+( [a-z]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameIn();
}
