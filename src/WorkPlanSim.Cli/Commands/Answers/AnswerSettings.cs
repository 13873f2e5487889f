using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary>What questions that take runs of their own are told alike.</summary>
internal static class AnswerSettings
{
    /// <summary>The most trials: all that each of them drew is held in memory.</summary>
    internal const int MostTrials = 1 << 17;

    /// <summary>Gives the options.</summary>
    /// <param name="shared">The options that commands share.</param>
    /// <returns>Those that make a difference.</returns>
    internal static CommandOption[] Options(SharedOptions shared) =>
    [
        shared.Postgres,
        shared.Cluster,
        shared.Out.Meant(
            "在文件夹 DIR 中写入 JSON，并在其下的 figures 中写入图（没有则新建）。",
            "Writes JSON into the folder DIR, and figures into figures below it (made if missing)."),
        shared.Plots, shared.Language, shared.Json,
        shared.Trials.Meant($"试验次数，1 到 {MostTrials}。默认 10000。", $"Number of trials, 1 to {MostTrials}. Default 10000."),
        shared.Seed, shared.Threads, shared.Quiet, shared.Help, shared.Version,
    ];

    /// <summary>Refuses what such a question can't be told.</summary>
    /// <param name="settings">What was read.</param>
    /// <param name="shared">The options that commands share.</param>
    /// <param name="arguments">The command line, which gathers the mistakes.</param>
    internal static void Check(CommandSettings settings, SharedOptions shared, ArgumentReader arguments)
    {
        if (arguments.IsGiven(shared.Precision))
        {
            arguments.Problems.Add(ArgumentWords.NotFor(arguments.CommandName, shared.Precision.Name));
        }
        else if (settings.Trials > MostTrials)
        {
            arguments.Problems.Add(ArgumentWords.NotAllowed(
                shared.Trials.Name, $"{settings.Trials}", ArgumentWords.WholeNumber("1", $"{MostTrials}")));
        }
    }

    /// <summary>Says of which trials a question is asked.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="plan">The plan.</param>
    /// <returns>The trials.</returns>
    internal static AnswerWorld WorldOf(CommandSettings settings, Plan plan) =>
        new(plan, settings.Seed, settings.Trials, settings.Threads) { Cluster = settings.Cluster };
}
