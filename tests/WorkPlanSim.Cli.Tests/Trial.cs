using System.Text;
using WorkPlanSim.Cli.Terminals;

namespace WorkPlanSim.Cli.Tests;

/// <summary>Runs command lines without a process, and keeps what they say.</summary>
internal sealed class Trial
{
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    internal FakeReading Reading { get; init; } = new();

    internal FakePlanning Planning { get; init; } = new();

    internal FakeAnswering Answering { get; init; } = new();

    internal Dictionary<string, string> Variables { get; init; } = new(StringComparer.Ordinal);

    internal bool Watched { get; init; }

    internal string Out => _out.ToString();

    internal string Error => _error.ToString();

    internal Task<int> RunAsync(params string[] arguments) => RunAsync(CancellationToken.None, arguments);

    internal Task<int> RunAsync(CancellationToken cancellationToken, params string[] arguments) =>
        new Application(
            new Terminal
            {
                Out = new StringWriter(_out),
                Error = new StringWriter(_error),
                OutIsTerminal = Watched,
                ErrorIsTerminal = Watched,
                Variable = name => Variables.GetValueOrDefault(name),
            },
            Reading,
            Planning,
            Answering).RunAsync(arguments, cancellationToken);
}
