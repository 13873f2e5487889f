using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Web.Runs;

/// <summary>How much may be asked for, by pages and programs alike.</summary>
internal sealed record RunLimits
{
    /// <summary>Gets the trials when nothing is said.</summary>
    internal const int UsualTrials = 10_000;

    /// <summary>Gets the most trials of a projection or comparison.</summary>
    internal int MostTrials { get; init; } = Tally.MaxTrials;

    /// <summary>Gets the most trials of a question that keeps in memory what each of them drew.</summary>
    internal int MostQuestionTrials { get; init; } = 1 << 17;

    /// <summary>Gets the most trials of the conditions under which a whole plan fails: it keeps what every target draws.</summary>
    internal int MostPlanDiscoveryTrials { get; init; } = 1 << 15;

    /// <summary>Gets the finest precision.</summary>
    internal double FinestPrecision { get; init; } = 0.001;

    /// <summary>Gets the coarsest precision.</summary>
    internal double CoarsestPrecision { get; init; } = 0.5;

    /// <summary>Gets the most scenarios of a comparison.</summary>
    internal int MostScenarios { get; init; } = 50;

    /// <summary>Gets the most cells of a stress test: scenarios times worlds, the plan among both.</summary>
    internal int MostCells { get; init; } = 400;

    /// <summary>Gets how many runs may be under way at once.</summary>
    internal int MostRunning { get; init; } = 4;

    /// <summary>Gets how many of them may be one visitor's, where it is known who asks: nobody takes all.</summary>
    internal int MostRunningOfOne { get; init; } = 2;

    /// <summary>Gets how many runs that ended are kept.</summary>
    internal int MostKept { get; init; } = 50;

    /// <summary>Gets how many bytes of results are kept.</summary>
    internal long MostKeptBytes { get; init; } = 64L << 20;

    /// <summary>Gets when to come back where too much is under way.</summary>
    internal TimeSpan ComeBack { get; init; } = TimeSpan.FromSeconds(2);
}
