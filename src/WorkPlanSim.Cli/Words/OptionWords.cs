namespace WorkPlanSim.Cli.Words;

/// <summary>An option or argument as help shows it.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record OptionWords(string Form, string Meaning);
