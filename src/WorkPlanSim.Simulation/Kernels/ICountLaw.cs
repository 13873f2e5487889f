namespace WorkPlanSim.Simulation.Kernels;

/// <summary>A distribution on the counts 0, 1, 2, ...</summary>
internal interface ICountLaw
{
    /// <summary>Gives P(X ≤ count).</summary>
    /// <param name="count">At least 0.</param>
    /// <returns>The probability.</returns>
    double Distribution(int count);

    /// <summary>Gives P(X = count).</summary>
    /// <param name="count">At least 0.</param>
    /// <returns>The probability.</returns>
    double Probability(int count);

    /// <summary>Gives P(X = count) / P(X = count - 1).</summary>
    /// <param name="count">At least 1.</param>
    /// <returns>The ratio; 0 beyond the greatest count.</returns>
    double RatioTo(int count);
}
