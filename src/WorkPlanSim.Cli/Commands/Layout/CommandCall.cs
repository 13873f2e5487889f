using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>One call of a command: what it is told, where it answers, with what it works.</summary>
/// <param name="Arguments">The command line.</param>
/// <param name="Terminal">Where it answers.</param>
/// <param name="Language">The language to speak.</param>
/// <param name="Reading">Reads plan files.</param>
/// <param name="Planning">Runs plans.</param>
/// <param name="Answering">Answers what takes runs of its own.</param>
/// <param name="MayLinger">To be told when the end after a signal may take longer than a moment, and how long.</param>
internal sealed record CommandCall(
    ArgumentReader Arguments,
    Terminal Terminal,
    Language Language,
    IPlanReading Reading,
    IPlanning Planning,
    IAnswering Answering,
    Action<TimeSpan> MayLinger);
