using WorkPlanSim.Simulation.Kernels;
namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>What the trials of a block made of a target, for those that depend on it.</summary>
internal sealed class TargetOutcome
{
    /// <summary>The period of what has not happened.</summary>
    internal const int Never = int.MaxValue;

    private readonly List<(double Share, int[] Reached)> _watched = [];

    internal TargetOutcome(int length)
    {
        Finish = new int[length];
        Met = new bool[length];
    }

    /// <summary>Gets the period at whose end the target was met or done, on time or not; else <see cref="Never"/>.</summary>
    internal int[] Finish { get; }

    /// <summary>Gets whether it was met.</summary>
    internal bool[] Met { get; }

    /// <summary>Gives the periods in which a share of the goal is reached; asked for before any block begins.</summary>
    /// <param name="share">The share; 1 means met.</param>
    /// <returns>The periods, filled as the block goes on. Shape [length].</returns>
    internal int[] Reached(double share)
    {
        if (share >= 1.0)
        {
            return Finish;
        }

        var watched = _watched.Find(w => w.Share.Equals(share));
        if (watched.Reached is null)
        {
            watched = (share, new int[Finish.Length]);
            _watched.Add(watched);
        }

        return watched.Reached;
    }

    internal void Begin()
    {
        Array.Fill(Finish, Never);
        Array.Clear(Met);
        foreach (var (_, reached) in _watched)
        {
            Array.Fill(reached, Never);
        }
    }

    /// <summary>Notes how far the trials have come.</summary>
    /// <param name="period">The period that ends.</param>
    /// <param name="attainment">Done / goal. Shape [trials].</param>
    internal void Observe(int period, ReadOnlySpan<double> attainment)
    {
        foreach (var (share, reached) in _watched)
        {
            for (var k = 0; k < attainment.Length; k++)
            {
                if (reached[k] == Never && attainment[k] >= share * (1.0 - Tolerance.Relative))
                {
                    reached[k] = period;
                }
            }
        }
    }
}
