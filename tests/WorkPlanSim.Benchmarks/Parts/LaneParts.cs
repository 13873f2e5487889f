using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using WorkPlanSim.Simulation.Lanes;
using IntLane = System.Runtime.Intrinsics.Vector256<int>;
using Lane = System.Runtime.Intrinsics.Vector256<float>;

namespace WorkPlanSim.Benchmarks.Parts;

/// <summary>What the engine does to lanes, on a row of 1024 trials: time per number.</summary>
public class LaneParts
{
    private const int Trials = 1024;

    private readonly float[] _normals = new float[Trials];
    private readonly int[] _words = new int[Trials];
    private readonly float[] _results = new float[4 * Trials];
    private readonly ulong[] _keys = LanePhilox.KeysOf(1);

    /// <summary>Fills words and normals.</summary>
    [GlobalSetup]
    public void Fill()
    {
        for (var k = 0; k < Trials; k += Lane.Count)
        {
            LanePhilox.Words(_keys, (uint)k, 0, 7, 9, out var words, out _, out _, out _);
            words.CopyTo(_words, k);
            LaneNormal.Quantile(words).CopyTo(_normals, k);
        }
    }

    /// <summary>Four words of each counter.</summary>
    [Benchmark(OperationsPerInvoke = 4 * Trials)]
    public void PhiloxWords()
    {
        var results = MemoryMarshal.Cast<float, int>(_results.AsSpan());
        for (var k = 0; k < Trials; k += Lane.Count)
        {
            LanePhilox.Words(_keys, (uint)k, 0, 7, 9, out var w0, out var w1, out var w2, out var w3);
            w0.CopyTo(results[k..]);
            w1.CopyTo(results[(Trials + k)..]);
            w2.CopyTo(results[((2 * Trials) + k)..]);
            w3.CopyTo(results[((3 * Trials) + k)..]);
        }
    }

    /// <summary>Normals of words.</summary>
    [Benchmark(OperationsPerInvoke = Trials)]
    public void NormalQuantile()
    {
        MemoryMarshal.Cast<int, float>(_words.AsSpan()).CopyTo(_results);
        LaneNormal.Quantiles(new LaneRow(_results), Trials);
    }

    /// <summary>Exponentials of normals.</summary>
    [Benchmark(OperationsPerInvoke = Trials)]
    public void Exp()
    {
        for (var k = 0; k < Trials; k += Lane.Count)
        {
            LaneMath.Exp(At(_normals, k)).CopyTo(_results, k);
        }
    }

    /// <summary>Shares of normals.</summary>
    [Benchmark(OperationsPerInvoke = Trials)]
    public void Logistic()
    {
        for (var k = 0; k < Trials; k += Lane.Count)
        {
            LaneMath.Logistic(At(_normals, k)).CopyTo(_results, k);
        }
    }

    /// <summary>Poisson counts of normals.</summary>
    /// <param name="mean">The mean of all trials.</param>
    [Benchmark(OperationsPerInvoke = Trials)]
    [Arguments(0.5f)]
    [Arguments(8f)]
    [Arguments(60f)]
    public void Poisson(float mean)
    {
        for (var k = 0; k < Trials; k += Lane.Count)
        {
            LanePoisson.Quantile(LaneMath.All(mean), At(_normals, k)).CopyTo(_results, k);
        }
    }

    private static Lane At(float[] row, int trial) => Vector256.LoadUnsafe(ref row[trial]);

    private static IntLane At(int[] row, int trial) => Vector256.LoadUnsafe(ref row[trial]);
}
