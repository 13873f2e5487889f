using System.Collections.Immutable;
using System.Globalization;
using WorkPlanSim.Cli.Commands.Clusters;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary>Reads what commands about a plan are told alike.</summary>
/// <param name="shared">The options.</param>
/// <param name="arguments">The command line, which gathers the mistakes.</param>
internal sealed class SettingsReader(SharedOptions shared, ArgumentReader arguments)
{
    private const int MaxThreads = 1024;

    /// <summary>Reads.</summary>
    /// <param name="files">The plan's file and those of scenarios; a plan that is missing is a mistake.</param>
    /// <returns>The settings.</returns>
    internal CommandSettings Read(ImmutableArray<string> files)
    {
        if (files.IsEmpty)
        {
            arguments.Problems.Add(ArgumentWords.NoPlan());
            return ReadWithoutPlan();
        }

        return ReadWithoutPlan() with { Plan = files[0], Scenarios = files[1..] };
    }

    /// <summary>Reads where no plan is needed.</summary>
    /// <returns>The settings.</returns>
    internal CommandSettings ReadWithoutPlan()
    {
        var precision = arguments.Value(shared.Precision, ArgumentWords.PrecisionRange(), PrecisionText.Read);
        var trials = arguments.Whole(shared.Trials, CommandSettings.MaxTrials);
        var settings = new CommandSettings("", [])
        {
            Json = arguments.Text(shared.Json),
            Out = arguments.Text(shared.Out),
            Plots = arguments.Text(shared.Plots),
            Data = arguments.Text(shared.Data),
            Trials = trials ?? (precision is null ? CommandSettings.DefaultTrials : CommandSettings.MaxTrials),
            Precision = precision,
            Seed = arguments.Value(shared.Seed, ArgumentWords.WholeNumber("0", $"{ulong.MaxValue}"), Seed) ?? 1,
            Sampling = arguments.Value(shared.Sampling, ArgumentWords.SamplingNames(), SamplingNamed) ?? Sampling.Plain,
            Threads = Threads(shared, arguments),
            Cluster = ClusterNotFolder(),
            Quiet = arguments.Flag(shared.Quiet),
        };
        arguments.Value(shared.Language, ArgumentWords.LanguageNames(), LanguageChoice.Named);
        CheckPlaces(settings);
        return settings;
    }

    /// <summary>Reads how many threads compute.</summary>
    /// <param name="shared">The options.</param>
    /// <param name="arguments">The command line.</param>
    /// <returns>The number; 0 for one a core.</returns>
    internal static int Threads(SharedOptions shared, ArgumentReader arguments) => arguments.Whole(shared.Threads, MaxThreads) ?? 0;

    private static Sampling? SamplingNamed(string text) => text switch
    {
        "plain" => Sampling.Plain,
        "latin" => Sampling.Latin,
        _ => null,
    };

    private static ulong? Seed(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    // A cluster keeps its data in its database.
    private ClusterAddress? ClusterNotFolder()
    {
        if (arguments.IsGiven(shared.Postgres) && arguments.IsGiven(shared.Data))
        {
            arguments.Problems.Add(ArgumentWords.ClusterAndFolder(), ArgumentWords.LeaveOneOut());
        }

        return ClusterReader.Read(shared, arguments, isNeeded: false);
    }

    // Found out before a long run, not after it.
    private void CheckPlaces(CommandSettings settings)
    {
        if (settings.Json is { } json && !settings.JsonToOut)
        {
            if (Directory.Exists(json))
            {
                arguments.Problems.Add(ArgumentWords.IsFolder(shared.Json.Name, json));
            }
            else if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(json))))
            {
                arguments.Problems.Add(ArgumentWords.NoFolder(shared.Json.Name, json));
            }
        }

        foreach (var (option, place) in new[]
        {
            (shared.Out, settings.Out), (shared.Plots, settings.Plots), (shared.Data, settings.Data),
        })
        {
            if (place is not null && File.Exists(place))
            {
                arguments.Problems.Add(ArgumentWords.IsFile(option.Name, place));
            }
        }
    }
}
