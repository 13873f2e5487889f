using System.Collections.Immutable;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Words;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary>Finds the files of assumed worlds.</summary>
internal static class WorldSearch
{
    private const string Folder = "worlds";

    /// <summary>Makes the option.</summary>
    /// <returns>The option.</returns>
    internal static CommandOption Option() => CommandOption.OfText(
        "--worlds DIR",
        "设想年景所在的文件夹：其中的情景文件只改变季节、资金和队伍。默认为情景或计划旁的 worlds。",
        "The folder of assumed worlds: scenario files that change seasons, funds and teams alone. Default: worlds beside the "
            + "scenarios or the plan.");

    /// <summary>Finds the files.</summary>
    /// <param name="option">The option.</param>
    /// <param name="plan">The plan's file.</param>
    /// <param name="scenarios">The scenarios' files.</param>
    /// <param name="arguments">The command line, which gathers the mistakes.</param>
    /// <returns>The files in the order of their names; empty where there is a mistake.</returns>
    internal static ImmutableArray<string> Find(
        CommandOption option, string plan, ImmutableArray<string> scenarios, ArgumentReader arguments)
    {
        var named = arguments.Text(option);
        var folder = named ?? Places(plan, scenarios).FirstOrDefault(Directory.Exists);
        ImmutableArray<string> files = folder is not null && Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)]
            : [];
        if (files.IsEmpty)
        {
            arguments.RefuseWord(
                "", folder is null ? ArgumentWords.NoWorlds() : ArgumentWords.NoWorldsIn(folder), ArgumentWords.WriteWorlds());
        }

        return files;
    }

    // Beside the scenarios; else beside the plan, or where its scenarios are kept.
    private static IEnumerable<string> Places(string plan, ImmutableArray<string> scenarios)
    {
        var besides = scenarios.Select(s => Path.GetDirectoryName(s) ?? "").Distinct(StringComparer.Ordinal);
        var folder = Path.GetDirectoryName(plan) ?? "";
        return besides.Append(folder).Append(Path.Combine(folder, "scenarios")).Append(Path.Combine(folder, "../scenarios"))
            .Select(place => Path.Combine(place, Folder));
    }
}
