namespace WorkPlanSim.Simulation.Tallies;

/// <summary>How the trials of a scenario differ from the same trials of the first scenario.</summary>
public sealed class PairTally
{
    internal PairTally(int targets)
    {
        Gained = new int[targets];
        Lost = new int[targets];
    }

    /// <summary>Gets the sum over trials of the difference in the number of counted targets met.</summary>
    public long MetDifference { get; internal set; }

    /// <summary>Gets the sum over trials of the square of that difference.</summary>
    public long MetDifferenceSquared { get; internal set; }

    /// <summary>Gets the trials in which all mandatory targets are met here and not there.</summary>
    public long MandatoryGained { get; internal set; }

    /// <summary>Gets the trials in which all mandatory targets are met there and not here.</summary>
    public long MandatoryLost { get; internal set; }

    /// <summary>Counts the trials in which a target is met here and not there.</summary>
    /// <param name="target">The target's place.</param>
    /// <returns>The trials.</returns>
    public long TrialsGained(int target) => Gained[target];

    /// <summary>Counts the trials in which a target is met there and not here.</summary>
    /// <param name="target">The target's place.</param>
    /// <returns>The trials.</returns>
    public long TrialsLost(int target) => Lost[target];

    /// <summary>Gets the discordant trials that speak for this scenario. Shape [targets].</summary>
    internal int[] Gained { get; }

    /// <summary>Gets the discordant trials that speak against it. Shape [targets].</summary>
    internal int[] Lost { get; }

    internal void Add(PairTally other)
    {
        MetDifference += other.MetDifference;
        MetDifferenceSquared += other.MetDifferenceSquared;
        MandatoryGained += other.MandatoryGained;
        MandatoryLost += other.MandatoryLost;
        Columns.Add(Gained, other.Gained);
        Columns.Add(Lost, other.Lost);
    }

    internal void Clear()
    {
        (MetDifference, MetDifferenceSquared) = (0, 0);
        (MandatoryGained, MandatoryLost) = (0, 0);
        Array.Clear(Gained);
        Array.Clear(Lost);
    }

    internal void Transfer(TallyBytes bytes)
    {
        MetDifference = bytes.Transfer(MetDifference);
        MetDifferenceSquared = bytes.Transfer(MetDifferenceSquared);
        MandatoryGained = bytes.Transfer(MandatoryGained);
        MandatoryLost = bytes.Transfer(MandatoryLost);
        bytes.Transfer(Gained);
        bytes.Transfer(Lost);
    }
}
