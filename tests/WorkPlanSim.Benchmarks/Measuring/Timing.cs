namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>What the repetitions of one contender took.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Seconds">Its repetitions, in order.</param>
internal sealed record Timing(string Name, double[] Seconds)
{
    /// <summary>Gets the least: what others on the machine disturbed least.</summary>
    internal double Best => Seconds.Min();

    /// <summary>
    /// Gets the middle one: how far it lies above the least says how noisy the machine was.
    /// </summary>
    internal double Median => Seconds.Order().ElementAt(Seconds.Length / 2);

    /// <summary>Describes it for the log.</summary>
    /// <param name="cells">The cells of a repetition; 0 for none.</param>
    /// <returns>A line.</returns>
    internal string Describe(double cells = 0.0)
    {
        var perCell = cells > 0.0 ? $"  {Best * 1e9 / cells,7:0.00} ns/cell" : "";
        return $"  {Name,-44} best {Best * 1e3,9:0.00} ms  median {Median * 1e3,9:0.00} ms{perCell}";
    }
}
