using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Tests.Reports;

namespace WorkPlanSim.Plotting.Tests.Figures.Differences;

/// <summary>
/// Paired differences, in trials of 1024, for the cases in which the figure of differences is most easily
/// wrong.
/// </summary>
internal static class AwkwardChanges
{
    internal static ImmutableArray<string> Names { get; } =
    [
        "no scenarios", "nothing", "within chance", "one scenario, nothing", "only losses", "only gains",
        "both", "one target tied", "one scenario tied", "all tied", "27 targets", "as large as can be",
        "hardly anything", "another first",
    ];

    internal static FigureData Of(string name, Language language)
    {
        var data = Samples.Of(12, 9, language).Supposing();
        return name switch
        {
            "no scenarios" => Samples.Of(12, 1, language),
            "nothing" => data.WithChanges(1024, []),
            "within chance" => data.WithChanges(1024, [[(3, 2), (0, 1)], [null, (40, 38)]]),
            "one scenario, nothing" => Samples.Of(12, 2, language).Supposing().WithChanges(1024, [[(1, 1)]]),
            "only losses" => data.WithChanges(1024, [[(0, 100), (0, 300)], [(0, 60), (9, 10)]]),
            "only gains" => data.WithChanges(1024, [[(100, 0)], [(300, 0), null, (60, 1)]]),
            "both" => data.WithChanges(1024, [[(100, 0), (2, 0)], [null, (0, 200)]]),
            "one target tied" => data.WithChanges(1024, [[(200, 0)], [(210, 10), (100, 0)]]),
            "one scenario tied" => data.WithChanges(1024, [[(0, 200), (0, 200), (1, 201)], [(0, 150)]]),
            "all tied" => data.WithChanges(1024, [.. Enumerable.Repeat(Same((200, 0), 12), 8)]),
            "27 targets" => Samples.Of(61, 9, language).Supposing().WithChanges(
                1024, [[.. Same((200, 0), 26), (5, 0)], [.. Same((0, 300), 26), (101, 0)]]),
            "as large as can be" => data.WithChanges(1024, [[(1024, 0), (0, 1024)], [(512, 512), (1024, 0)]]),
            "hardly anything" => data.WithChanges(100_000, [[(9, 0), (0, 8)], [(0, 20), (1, 1)]]),
            "another first" => Samples.Of(61, 18, language).AgainstAnother(),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such case."),
        };
    }

    private static (long Gained, long Lost)?[] Same((long Gained, long Lost) change, int targets) =>
        [.. Enumerable.Repeat<(long, long)?>(change, targets)];
}
