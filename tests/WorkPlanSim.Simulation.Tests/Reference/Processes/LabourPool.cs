namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>The labour that a target's posts give it in each trial of a block, and what becomes of it.</summary>
internal sealed class LabourPool
{
    private readonly TeamSource[] _sources;
    private int _trials;

    internal LabourPool(TeamSource[] sources, int length)
    {
        _sources = sources;
        Present = new double[length];
        Used = new double[length];
        Idle = new double[length];
    }

    /// <summary>Gets the labour of the period, in FTE-periods. Shape [length].</summary>
    internal double[] Present { get; }

    /// <summary>Gets the labour used so far. Shape [length].</summary>
    internal double[] Used { get; }

    /// <summary>Gets the labour present but not used so far. Shape [length].</summary>
    internal double[] Idle { get; }

    internal void Begin(int trials)
    {
        _trials = trials;
        Array.Clear(Used);
        Array.Clear(Idle);
    }

    internal void Fill(int period)
    {
        var present = Present.AsSpan(0, _trials);
        present.Clear();
        foreach (var (team, posts, recalled) in _sources)
        {
            var shares = team.Present.Row(period);
            for (var k = 0; k < present.Length; k++)
            {
                present[k] += (posts[period] + (recalled is null ? 0.0 : recalled[k])) * shares[k];
            }
        }
    }

    /// <summary>Gives the posts of a team.</summary>
    /// <param name="teamId">The team.</param>
    /// <returns>The posts.</returns>
    internal TeamSource SourceOf(string teamId) => _sources.First(s => s.Team.Id == teamId);

    /// <summary>Books the labour of a trial's period.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="used">How much of what is present was used.</param>
    internal void Book(int trial, double used)
    {
        Used[trial] += used;
        Idle[trial] += Present[trial] - used;
    }
}
