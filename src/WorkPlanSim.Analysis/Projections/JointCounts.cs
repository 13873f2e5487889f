using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Projections;

/// <summary>In how many trials targets were met together, pair by pair.</summary>
/// <param name="Targets">How many targets; 0 where nobody counted.</param>
/// <param name="Both">The trials in which both were met. Shape [targets × targets], symmetric; a target's own count on the diagonal.</param>
public sealed record JointCounts(int Targets, ImmutableArray<long> Both)
{
    /// <summary>Gets the counts of no targets.</summary>
    public static JointCounts None { get; } = new(0, []);

    /// <summary>Counts the trials in which two targets were both met.</summary>
    /// <param name="first">A target's place.</param>
    /// <param name="second">Another's, or the same.</param>
    /// <returns>The trials.</returns>
    public long BothMet(int first, int second) => Both[(first * Targets) + second];

    /// <summary>Counts the trials in which two targets were both missed.</summary>
    /// <param name="first">A target's place.</param>
    /// <param name="second">Another's, or the same.</param>
    /// <param name="trials">All trials.</param>
    /// <returns>The trials.</returns>
    public long BothMissed(int first, int second, long trials) =>
        trials - BothMet(first, first) - BothMet(second, second) + BothMet(first, second);
}
