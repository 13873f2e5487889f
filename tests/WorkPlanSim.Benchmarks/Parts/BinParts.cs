using BenchmarkDotNet.Attributes;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Benchmarks.Parts;

/// <summary>Counting a row of 1024 bins: time per trial.</summary>
public class BinParts
{
    private const int Trials = 1024;
    private const int Bins = 256;

    private readonly byte[] _values = new byte[Trials];
    private readonly ushort[] _ways = new ushort[4 * Bins];
    private readonly int[] _counts = new int[Bins];

    /// <summary>
    /// Gets or sets how many bins the trials are spread over: in 1, neighbours wait for one another.
    /// </summary>
    [Params(1, 3, 100)]
    public int Spread { get; set; }

    /// <summary>Fills the bins.</summary>
    [GlobalSetup]
    public void Fill()
    {
        for (var k = 0; k < Trials; k++)
        {
            _values[k] = (byte)(100 + (k * 37 % Spread));
        }
    }

    /// <summary>Counts.</summary>
    [Benchmark(OperationsPerInvoke = Trials)]
    public void BinCounting() => BinCounter.Count(_values, _ways, _counts);
}
