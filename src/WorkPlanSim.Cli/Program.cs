using WorkPlanSim.Cli;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Terminals;

var terminal = ProcessTerminal.Make();
using var interruption = new Interruption();
var application = new Application(terminal, new PlanFileReading(), new ServicePlanning(), new QuestionAnswering())
{
    MayLinger = interruption.Allow,
};
var code = await interruption.WorkAsync(token => application.RunAsync(args, token));
terminal.Out.Flush();
terminal.Error.Flush();
if (interruption.Token.IsCancellationRequested)
{
    // The engine may still be winding down: nobody who pressed Ctrl-C waits for that.
    Environment.Exit(code);
}

return code;
