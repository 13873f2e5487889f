using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands;

/// <summary>Reads what a command line asks for, and finds every mistake in it.</summary>
/// <param name="tree">The commands and options.</param>
/// <param name="parsed">The command line.</param>
/// <param name="arguments">The same as it was typed.</param>
internal sealed class SettingsReader(CommandTree tree, ParseResult parsed, IReadOnlyList<string> arguments)
{
    private const int MaxThreads = 1024;

    private readonly ArgumentProblems _problems = new(tree, parsed.CommandResult.Command);

    /// <summary>Reads.</summary>
    /// <param name="problems">The mistakes; empty when there are settings.</param>
    /// <returns>The settings; null when there are mistakes.</returns>
    internal CommandSettings? Read(out ImmutableArray<Problem> problems)
    {
        var files = Files();
        var precision = Value(tree.Precision, ArgumentWords.PrecisionRange(), PrecisionText.Read);
        var trials = Value(tree.Trials, Whole(1, CommandSettings.MaxTrials), t => Int(t, CommandSettings.MaxTrials));
        var settings = new CommandSettings(files.FirstOrDefault() ?? "", [.. files.Skip(1)])
        {
            Json = Text(tree.Json),
            Out = Text(tree.Out),
            Plots = Text(tree.Plots),
            Data = Text(tree.DataPlace),
            Trials = trials ?? (precision is null ? CommandSettings.DefaultTrials : CommandSettings.MaxTrials),
            Precision = precision,
            Seed = Value(tree.Seed, ArgumentWords.WholeNumber("0", $"{ulong.MaxValue}"), Seed) ?? 1,
            Threads = Value(tree.Threads, Whole(1, MaxThreads), t => Int(t, MaxThreads)) ?? 0,
            Quiet = parsed.GetValue(tree.Quiet),
        };
        if (parsed.CommandResult.Command == tree.Replay)
        {
            settings = OfReplay(settings, trials ?? CommandSettings.MaxTrials);
        }

        Value(tree.Language, ArgumentWords.LanguageNames(), LanguageChoice.Named);
        CheckPlaces(settings);
        foreach (var error in parsed.Errors)
        {
            _problems.Add(BilingualText.Same(error.Message));
        }

        problems = _problems.All;
        return problems.IsEmpty ? settings : null;
    }

    /// <summary>Adds what only <c>replay</c> is told.</summary>
    /// <param name="settings">What every command is told.</param>
    /// <param name="trials">How many trials the run has that the trial is one of.</param>
    private CommandSettings OfReplay(CommandSettings settings, int trials)
    {
        if (parsed.GetResult(tree.Trial) is null)
        {
            _problems.Add(ArgumentWords.NoTrial(), ArgumentWords.WriteTrial(trials));
        }

        foreach (var option in new[] { tree.Out, tree.Plots }.Where(o => parsed.GetResult(o) is not null))
        {
            _problems.Add(ArgumentWords.NotForReplay(option.Name), ArgumentWords.WriteJson());
        }

        return settings with
        {
            Trial = Value(tree.Trial, Whole(1, trials), t => Int(t, trials)) ?? 0,
            Target = Text(tree.Target),
            Scenarios = Text(tree.Scenario) is { } scenario ? Scenario(settings.Plan, scenario) : [],
        };
    }

    // By its file, or by its name where it lies beside the plan: what tables call it is its name.
    private ImmutableArray<string> Scenario(string plan, string scenario)
    {
        if (scenario == Domain.Scenarios.Scenario.BaselineId)
        {
            return [];
        }

        var search = new ScenarioSearch(plan);
        if (search.Find(scenario) is { } path)
        {
            return [path];
        }

        _problems.Add(
            ArgumentWords.UnknownScenario(scenario),
            search.Nearest(scenario) is { } near
                ? ArgumentWords.DidYouMean(near)
                : ArgumentWords.ScenarioForms());
        return [];
    }

    private static int? Int(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most
            ? value
            : null;

    private static ulong? Seed(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static BilingualText Whole(int from, int to) => ArgumentWords.WholeNumber($"{from}", $"{to}");

    // A lone mistyped option would pass for a file: it is one only after "--".
    private ImmutableArray<string> Files()
    {
        var files = (parsed.GetValue(tree.Files) ?? []).ToImmutableArray();
        var options = arguments.TakeWhile(a => a != "--").ToHashSet(StringComparer.Ordinal);
        foreach (var option in files.Where(f => f.Length > 1 && f[0] == '-' && options.Contains(f)))
        {
            _problems.AddUnknownOption(option);
        }

        var command = parsed.CommandResult.Command;
        if (command == tree.DataCheck)
        {
            if (!files.IsEmpty && _problems.All.IsEmpty)
            {
                _problems.Add(ArgumentWords.NoFiles(files[0]), ArgumentWords.WriteData(files[0]));
            }
        }
        else if (files.IsEmpty)
        {
            _problems.Add(ArgumentWords.NoPlan());
        }
        else if (command == tree.Compare && files.Length < 2)
        {
            _problems.Add(ArgumentWords.NoScenario());
        }
        else if (command == tree.Replay && files.Length > 1 && _problems.All.IsEmpty)
        {
            _problems.Add(ArgumentWords.OnePlan(files[1]), ArgumentWords.WriteScenario(files[1]));
        }
        else if (command == tree.Run && files.Length > 2 && _problems.All.IsEmpty)
        {
            _problems.Add(ArgumentWords.TooMany(files[2]));
        }

        return files;
    }

    private T? Value<T>(Option<string[]> option, BilingualText expected, Func<string, T?> read)
        where T : struct
    {
        if (Text(option) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            _problems.Add(ArgumentWords.NotAllowed(option.Name, text, expected));
        }

        return value;
    }

    private string? Text(Option<string[]> option)
    {
        if (parsed.GetResult(option) is not { Implicit: false } given)
        {
            return null;
        }

        if (given.IdentifierTokenCount > 1)
        {
            _problems.Add(ArgumentWords.Twice(option.Name));
            return null;
        }

        if (given.Tokens.Count == 0 || given.Tokens[0].Value.Length == 0)
        {
            _problems.Add(ArgumentWords.NoValue(option.Name));
            return null;
        }

        return given.Tokens[0].Value;
    }

    // Found out before a long run, not after it.
    private void CheckPlaces(CommandSettings settings)
    {
        if (settings.Json is { } json && !settings.JsonToOut)
        {
            if (Directory.Exists(json))
            {
                _problems.Add(ArgumentWords.IsFolder(tree.Json.Name, json));
            }
            else if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(json))))
            {
                _problems.Add(ArgumentWords.NoFolder(tree.Json.Name, json));
            }
        }

        foreach (var (option, place) in new[]
        {
            (tree.Out, settings.Out), (tree.Plots, settings.Plots), (tree.DataPlace, settings.Data),
        })
        {
            if (place is not null && File.Exists(place))
            {
                _problems.Add(ArgumentWords.IsFile(option.Name, place));
            }
        }
    }
}
