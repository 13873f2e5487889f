namespace WorkPlanSim.Simulation.Tallies;

/// <summary>Adds columns of counts.</summary>
internal static class Columns
{
    internal static void Add(Span<int> sum, ReadOnlySpan<int> other)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += other[i];
        }
    }

    internal static void Add(Span<Int128> sum, ReadOnlySpan<Int128> other)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += other[i];
        }
    }

    internal static void Add(Span<long> sum, ReadOnlySpan<long> other)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += other[i];
        }
    }
}
