namespace WorkPlanSim.Simulation.Tallies;

/// <summary>What the trials of one scenario add up to over all targets.</summary>
public sealed class ScenarioTally
{
    private readonly int _targets;

    internal ScenarioTally(int targets)
    {
        _targets = targets;
        MetCounts = new int[targets + 1];
        Joint = new int[targets * (targets + 1) / 2];
    }

    /// <summary>Gets the trials in which every mandatory target was met.</summary>
    public long AllMandatory { get; internal set; }

    /// <summary>Counts the trials in which exactly so many of the counted targets were met.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The trials.</returns>
    public long TrialsWithMet(int count) => MetCounts[count];

    /// <summary>Counts the trials in which two targets were both met.</summary>
    /// <param name="first">A target's place.</param>
    /// <param name="second">Another's, or the same.</param>
    /// <returns>The trials.</returns>
    public long BothMet(int first, int second) => Joint[JointIndex(Math.Min(first, second), Math.Max(first, second))];

    /// <summary>Gets the trials by number met. Shape [targets + 1].</summary>
    internal int[] MetCounts { get; }

    /// <summary>Gets the trials in which pairs were both met. Shape [upper triangle, rows first].</summary>
    internal int[] Joint { get; }

    /// <summary>Gets about how many bytes it holds.</summary>
    internal long Bytes => (MetCounts.Length + (long)Joint.Length) * sizeof(int);

    internal int JointIndex(int low, int high) => (low * _targets) - (low * (low - 1) / 2) + high - low;

    internal void Add(ScenarioTally other)
    {
        AllMandatory += other.AllMandatory;
        Columns.Add(MetCounts, other.MetCounts);
        Columns.Add(Joint, other.Joint);
    }

    internal void Clear()
    {
        AllMandatory = 0;
        Array.Clear(MetCounts);
        Array.Clear(Joint);
    }

    internal void Transfer(TallyBytes bytes)
    {
        AllMandatory = bytes.Transfer(AllMandatory);
        bytes.Transfer(MetCounts);
        bytes.Transfer(Joint);
    }
}
