using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Grains.Runs;

/// <summary>How many blocks go into a batch: enough that messages cost little, few enough that news come often.</summary>
/// <remarks>Starts at one block and follows what batches take. No result depends on it.</remarks>
internal sealed class BatchSize
{
    private const int Most = 64;

    // What twice the blocks make of the bytes: 1.06 to 1.14 were measured, as counts get longer by a bit and more bins are hit.
    private const double MostGrowth = 1.25;

    // A run that comes later waits for a batch of each thread: short enough that nobody notices.
    private static readonly TimeSpan Aim = TimeSpan.FromMilliseconds(50);

    /// <summary>Gets the blocks of the next batch.</summary>
    internal int Blocks { get; private set; } = 1;

    /// <summary>Learns from a batch.</summary>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="took">How long one thread computed.</param>
    /// <param name="bytes">What their tally had.</param>
    internal void Observe(int blocks, TimeSpan took, int bytes)
    {
        var inTime = blocks * (Aim / TimeSpan.FromMilliseconds(Math.Max(took.TotalMilliseconds, 0.1)));
        var doublings = Math.Floor(Math.Log((double)TallyPart.MostBytes / bytes) / Math.Log(MostGrowth));
        var fitting = Math.Min(inTime, blocks * Math.Pow(2.0, doublings));

        // Doubling at most: the first batches are slow, as their code is being compiled.
        Blocks = (int)Math.Clamp(fitting, 1.0, Math.Min(Most, Blocks * 2));
    }
}
