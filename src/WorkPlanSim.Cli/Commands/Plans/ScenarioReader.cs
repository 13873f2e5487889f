using System.Collections.Immutable;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary>Reads which scenario is meant: by its file, or by its name where it lies beside the plan.</summary>
internal static class ScenarioReader
{
    /// <summary>Makes the option.</summary>
    /// <returns>The option.</returns>
    internal static CommandOption Option() => Option("--scenario");

    /// <summary>Makes the option under another name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The option.</returns>
    internal static CommandOption Option(string name) => CommandOption.OfText(
        $"{name} S",
        "在某个情景下：情景文件，或计划旁（或旁边的 scenarios 中）情景文件的名称。默认 baseline。",
        "Under a scenario: its file, or the name of one beside the plan or in scenarios beside it. Default: baseline.");

    /// <summary>Reads.</summary>
    /// <param name="option">The option.</param>
    /// <param name="plan">The plan's file.</param>
    /// <param name="arguments">The command line, which gathers the mistakes.</param>
    /// <returns>The scenario's file; empty for the baseline, and where there is a mistake.</returns>
    internal static ImmutableArray<string> Read(CommandOption option, string plan, ArgumentReader arguments)
    {
        return arguments.Text(option) is { } scenario ? Read([scenario], plan, arguments) : [];
    }

    /// <summary>Reads several that are named one after another.</summary>
    /// <param name="scenarios">What was written.</param>
    /// <param name="plan">The plan's file.</param>
    /// <param name="arguments">The command line, which gathers the mistakes.</param>
    /// <returns>Their files, without the baseline, and without those where there is a mistake.</returns>
    internal static ImmutableArray<string> Read(ImmutableArray<string> scenarios, string plan, ArgumentReader arguments) =>
        [.. scenarios.Where(s => s != Scenario.BaselineId).SelectMany(s => Find(s, plan, arguments))];

    private static ImmutableArray<string> Find(string scenario, string plan, ArgumentReader arguments)
    {
        var search = new ScenarioSearch(plan);
        if (search.Find(scenario) is { } path)
        {
            return [path];
        }

        arguments.Problems.Add(
            ArgumentWords.UnknownScenario(scenario),
            search.Nearest(scenario) is { } near ? ArgumentWords.DidYouMean(near) : ArgumentWords.ScenarioForms());
        return [];
    }
}
