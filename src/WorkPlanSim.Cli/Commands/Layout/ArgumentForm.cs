using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>An argument, or an example, as help shows it.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Meaning">What it is or does.</param>
internal sealed record ArgumentForm(string Form, BilingualText Meaning)
{
    /// <summary>Gets the plan that a command is about.</summary>
    internal static ArgumentForm Plan { get; } = new("PLAN", new("计划文件（YAML 或 JSON）。", "The plan file (YAML or JSON)."));

    /// <summary>Gets a scenario over it.</summary>
    internal static ArgumentForm Scenario { get; } = new("SCENARIO", new("情景文件。", "A scenario file."));
}
