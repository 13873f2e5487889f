namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>A command that is told settings.</summary>
/// <typeparam name="TSettings">What it is told.</typeparam>
/// <param name="name">Its name.</param>
/// <param name="shared">The options that it may share with others.</param>
internal abstract class CommandEntry<TSettings>(string name, SharedOptions shared) : CommandEntry(name, shared)
    where TSettings : class
{
    /// <inheritdoc/>
    internal sealed override Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var settings = Read(call.Arguments);
        call.Arguments.RefuseWhatIsNotTaken();
        var problems = call.Arguments.Problems.All;
        if (problems.IsEmpty && settings is not null)
        {
            return RunAsync(settings, call, cancellationToken);
        }

        var report = new ProblemReport(call.Terminal, call.Language);
        report.Tell(problems, wantedRun: true);
        report.Write(problems, call.Arguments.WantsJsonAlone ? "-" : null);
        return Task.FromResult(ExitCode.BadInput);
    }

    /// <summary>Reads what it is told, and finds every mistake in it.</summary>
    /// <param name="arguments">Reads, and gathers the mistakes.</param>
    /// <returns>The settings; of no account, and maybe null, when there are mistakes.</returns>
    protected abstract TSettings? Read(ArgumentReader arguments);

    /// <summary>Does it.</summary>
    /// <param name="settings">What it is told.</param>
    /// <param name="call">Where to answer, and with what to work.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    protected abstract Task<int> RunAsync(TSettings settings, CommandCall call, CancellationToken cancellationToken);
}
