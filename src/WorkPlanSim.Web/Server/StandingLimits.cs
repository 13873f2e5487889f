namespace WorkPlanSim.Web.Server;

/// <summary>How much of what stays open is let in at once.</summary>
internal sealed record StandingLimits
{
    /// <summary>Gets the most pages that are looked at; each holds a circuit, and with it memory.</summary>
    internal int MostPages { get; init; } = 200;

    /// <summary>Gets the most pages that one visitor looks at, known by name, else by address.</summary>
    internal int MostPagesOfOne { get; init; } = 50;

    /// <summary>Gets the most streams of events.</summary>
    internal int MostStreams { get; init; } = 100;

    /// <summary>Gets the most streams of events of one visitor.</summary>
    internal int MostStreamsOfOne { get; init; } = 20;

    /// <summary>Gets when to come back where there are too many.</summary>
    internal TimeSpan ComeBack { get; init; } = TimeSpan.FromSeconds(5);
}
