using System.Diagnostics;
using WorkPlanSim.Benchmarks.Lines;
using WorkPlanSim.Benchmarks.Measuring;

namespace WorkPlanSim.Benchmarks;

/// <summary>The plain runner: measures lines and prints the table of goals.</summary>
internal static class LineRunner
{
    private const int DefaultRounds = 9;
    private const string RoundsArgument = "--rounds";

    private static readonly ILine[] Lines =
    [
        new PeersLine(), new ScenariosLine(), new OneTargetLine(), new GrainsLine(), new SharingLine(),
        new ClusterLine(), new SecondCoreLine(), new KindsLine(), new MemoryLine(), new WeeksLine(), new OptimiseLine(),
    ];

    /// <summary>Runs.</summary>
    /// <param name="args">Words of lines, none for all; <c>--rounds N</c>.</param>
    /// <returns>
    /// The exit code: 0 if it ran, whatever it measured; 2 where an argument means nothing.
    /// </returns>
    internal static int Run(string[] args)
    {
        var rounds = DefaultRounds;
        var place = Array.IndexOf(args, RoundsArgument);
        var words = place < 0 ? args : [.. args[..place], .. args[Math.Min(args.Length, place + 2)..]];
        var unknown = words.Except(Lines.Select(l => l.Name), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0
            || (place >= 0
                && !(place + 1 < args.Length && int.TryParse(args[place + 1], out rounds) && rounds > 0)))
        {
            Console.Error.WriteLine(
                $"Usage: [{string.Join(" | ", Lines.Select(l => l.Name))}]... [{RoundsArgument} N], "
                + "or: parts [--filter PATTERN]");
            return 2;
        }

        bool IsWanted(ILine line) => words.Length == 0 || words.Contains(line.Name, StringComparer.Ordinal);
        Measure([.. Lines.Where(IsWanted)], rounds);
        return 0;
    }

    private static void Measure(ILine[] lines, int rounds)
    {
        Console.WriteLine(Machine.Description);
        var findings = new List<Finding>();
        foreach (var line in lines)
        {
            Console.WriteLine($"{line.Name} (load {Machine.Load})");
            var start = Stopwatch.GetTimestamp();
            findings.AddRange(line.Measure(rounds));
            var took = Stopwatch.GetElapsedTime(start);
            Console.WriteLine($"  took {took.TotalSeconds:0} s, load {Machine.Load}");
        }

        Console.WriteLine();
        FindingTable.Print(findings);
    }
}
