namespace WorkPlanSim.Analysis.Tests.Sensitivity;

/// <summary>Functions of uniform inputs whose first-order indices are known.</summary>
/// <param name="Value">The function of positions in [0, 1].</param>
/// <param name="Indices">The first-order index of each input.</param>
internal sealed record TestFunction(Func<double[], double> Value, double[] Indices)
{
    // Before what is made of it.
    private static double[] GWeights { get; } = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0];

    /// <summary>
    /// Ishigami and Homma (1990): sin x1 + a sin² x2 + b x3⁴ sin x1 on [-π, π], a = 7, b = 0.1. Var = a²/8 + b π⁴/5 +
    /// b² π⁸/18 + 1/2, of which (1 + b π⁴/5)²/2 is x1's and a²/8 is x2's. A fourth input does nothing.
    /// </summary>
    internal static TestFunction Ishigami { get; } = new(
        u =>
        {
            var x = u.Select(p => Math.PI * ((2.0 * p) - 1.0)).ToArray();
            return Math.Sin(x[0]) + (7.0 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
        },
        [IshigamiShare(Math.Pow(1.0 + (0.1 * Pi4 / 5.0), 2) / 2.0), IshigamiShare(49.0 / 8.0), 0.0, 0.0]);

    /// <summary>
    /// Sobol's G (Saltelli and Sobol, 1995): Π (|4u - 2| + a) / (1 + a), a = 0, 1, 4.5, 9, 99, 99, 99, 99. With Vᵢ =
    /// 1/3 / (1 + a)² the index is Vᵢ / (Π (1 + Vⱼ) - 1).
    /// </summary>
    internal static TestFunction SobolG { get; } = new(
        u => u.Zip(GWeights, (p, a) => (Math.Abs((4.0 * p) - 2.0) + a) / (1.0 + a)).Aggregate((x, y) => x * y),
        [.. GParts.Select(v => v / (GParts.Aggregate(1.0, (x, w) => x * (1.0 + w)) - 1.0))]);

    /// <summary>Met if two uniforms add up to at most 1: given one, with probability 1 - u. 1/12 of 1/4 each.</summary>
    internal static TestFunction Even { get; } = new(u => u[0] + u[1] <= 1.0 ? 1.0 : 0.0, [1.0 / 3.0, 1.0 / 3.0]);

    /// <summary>
    /// Met with probability 1 - u / 10, given the first input: 0.95 altogether, of whose variance 0.01/12 is that
    /// input's. Given the second, v, it is missed with max(0, 1 - 10 v): mean square 1/30, less 0.05² is that input's.
    /// </summary>
    internal static TestFunction Likely { get; } = new(
        u => u[1] >= u[0] / 10.0 ? 1.0 : 0.0,
        [0.01 / 12.0 / (0.95 * 0.05), ((1.0 / 30.0) - (0.05 * 0.05)) / (0.95 * 0.05)]);

    internal int Inputs => Indices.Length;

    private static double Pi4 => Math.Pow(Math.PI, 4);

    private static double[] GParts => [.. GWeights.Select(a => 1.0 / 3.0 / Math.Pow(1.0 + a, 2))];

    private static double IshigamiShare(double part) =>
        part / ((49.0 / 8.0) + (0.1 * Pi4 / 5.0) + (0.01 * Pi4 * Pi4 / 18.0) + 0.5);
}
