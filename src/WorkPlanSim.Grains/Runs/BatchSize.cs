namespace WorkPlanSim.Grains.Runs;

/// <summary>How many blocks go into a batch: enough that messages cost little, few enough that news come often.</summary>
/// <remarks>Starts at one block and follows what batches take. No result depends on it.</remarks>
internal sealed class BatchSize
{
    private const int Most = 64;

    // A run that comes later waits for a batch of each thread: short enough that nobody notices.
    private static readonly TimeSpan Aim = TimeSpan.FromMilliseconds(50);

    /// <summary>Gets the blocks of the next batch.</summary>
    internal int Blocks { get; private set; } = 1;

    /// <summary>Learns from a batch.</summary>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="took">How long one thread computed.</param>
    internal void Observe(int blocks, TimeSpan took)
    {
        var fitting = blocks * (Aim / TimeSpan.FromMilliseconds(Math.Max(took.TotalMilliseconds, 0.1)));

        // Doubling at most: the first batches are slow, as their code is being compiled.
        Blocks = (int)Math.Clamp(fitting, 1.0, Math.Min(Most, Blocks * 2));
    }
}
