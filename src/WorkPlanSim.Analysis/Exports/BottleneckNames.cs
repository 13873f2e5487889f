using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>The names of bottlenecks in exported files.</summary>
internal static class BottleneckNames
{
    /// <summary>Gives a bottleneck's name.</summary>
    /// <param name="bottleneck">What held a target back.</param>
    /// <returns>Such as <c>staffing</c>; empty for nothing.</returns>
    internal static string Of(Bottleneck bottleneck) => bottleneck switch
    {
        Bottleneck.None => "",
        Bottleneck.Budget => "budget",
        Bottleneck.Staffing => "staffing",
        Bottleneck.Season => "season",
        Bottleneck.Capacity => "capacity",
        Bottleneck.Start => "start",
        _ => throw new ArgumentOutOfRangeException(nameof(bottleneck), bottleneck, "No name for this bottleneck."),
    };
}
