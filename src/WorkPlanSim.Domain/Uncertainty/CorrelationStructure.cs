using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Domain.Uncertainty;

/// <summary>A plan's correlations, in the form in which correlated normals are made of independent ones.</summary>
/// <remarks>
/// <para>
/// A stated rank correlation ρ becomes the normal one by 2 sin(πρ/6) (Pearson, 1907). Inputs drawn in each period are a first-order
/// vector autoregression: a[0] = S ε[0], a[t] = φ a[t-1] + U ε[t], where S Sᵀ = R, the stated correlations, and
/// U Uᵀ = R - ΦRΦ, so that the stated correlation holds in every period whatever the persistences are.
/// </para>
/// <para>
/// An input drawn once is correlated with the average over the plan of one drawn in each period: z = B s + V ε, where s are
/// these averages, scaled to a variance of 1.
/// </para>
/// </remarks>
public sealed class CorrelationStructure
{
    private CorrelationStructure(
        ImmutableArray<PlanInput> perPeriod,
        ImmutableArray<PlanInput> perTrial,
        double[][] start,
        double[][] step,
        double[] averageScale,
        double[][] loading,
        double[][] residual)
    {
        PerPeriod = perPeriod;
        PerTrial = perTrial;
        Start = Freeze(start);
        Step = Freeze(step);
        AverageScale = [.. averageScale];
        Loading = Freeze(loading);
        Residual = Freeze(residual);
    }

    /// <summary>Gets the correlated inputs drawn in each period, in the order of the factors: drivers first, so that no target moves them; then by name.</summary>
    public ImmutableArray<PlanInput> PerPeriod { get; }

    /// <summary>Gets the correlated inputs drawn once, in the order of the factors: drivers first, so that no target moves them; then by name.</summary>
    public ImmutableArray<PlanInput> PerTrial { get; }

    /// <summary>Gets S, lower triangular. Shape [perPeriod × perPeriod].</summary>
    public ImmutableArray<ImmutableArray<double>> Start { get; }

    /// <summary>Gets U, lower triangular. Shape [perPeriod × perPeriod].</summary>
    public ImmutableArray<ImmutableArray<double>> Step { get; }

    /// <summary>Gets the factor that scales each sum over the periods to a variance of 1. Shape [perPeriod].</summary>
    public ImmutableArray<double> AverageScale { get; }

    /// <summary>Gets B. Shape [perTrial × perPeriod].</summary>
    public ImmutableArray<ImmutableArray<double>> Loading { get; }

    /// <summary>Gets V, lower triangular. Shape [perTrial × perTrial].</summary>
    public ImmutableArray<ImmutableArray<double>> Residual { get; }

    /// <summary>Builds the structure.</summary>
    /// <param name="plan">The plan, for its inputs and periods.</param>
    /// <param name="correlations">The correlations; every input named must exist.</param>
    /// <param name="structure">The structure; null if the correlations can't all be true at once.</param>
    /// <returns>Whether they can.</returns>
    /// <exception cref="ArgumentException">An input does not exist.</exception>
    public static bool TryBuild(Plan plan, IReadOnlyList<Correlation> correlations, out CorrelationStructure? structure)
    {
        structure = null;
        var inputs = PlanInputs.Of(plan).ToDictionary(i => i.Name, StringComparer.Ordinal);
        var used = correlations.SelectMany(c => new[] { c.First, c.Second }).Distinct(StringComparer.Ordinal)
            .OrderBy(name => name.StartsWith("targets/", StringComparison.Ordinal))
            .ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => inputs.TryGetValue(name, out var input)
                ? input
                : throw new ArgumentException($"The plan has no input {name}.", nameof(correlations)))
            .ToList();
        var perPeriod = used.Where(i => i.Rhythm == InputRhythm.PerPeriod).ToImmutableArray();
        var perTrial = used.Where(i => i.Rhythm == InputRhythm.PerTrial).ToImmutableArray();
        var between = Stated(correlations);

        var r = Fill(perPeriod, perPeriod, between);
        var averages = SumCovariance(perPeriod, r, plan.Calendar.Count);
        var scale = Enumerable.Range(0, perPeriod.Length).Select(i => 1.0 / Math.Sqrt(averages[i][i])).ToArray();
        if (!Cholesky.TryFactor(r, out var start)
            || !Cholesky.TryFactor(Map(r, (i, j, v) => v * (1.0 - (perPeriod[i].Persistence * perPeriod[j].Persistence))), out var step)
            || !Cholesky.TryFactor(Map(averages, (i, j, v) => v * scale[i] * scale[j]), out var average))
        {
            return false;
        }

        var loading = Fill(perTrial, perPeriod, between).Select(row => Cholesky.Solve(average, row)).ToArray();
        var cross = Fill(perTrial, perPeriod, between);
        var conditional = Map(
            Fill(perTrial, perTrial, between),
            (i, j, v) => v - Enumerable.Range(0, perPeriod.Length).Sum(p => loading[i][p] * cross[j][p]));
        if (!Cholesky.TryFactor(conditional, out var residual))
        {
            return false;
        }

        structure = new CorrelationStructure(perPeriod, perTrial, start, step, scale, loading, residual);
        return true;
    }

    private static Dictionary<(string First, string Second), double> Stated(IReadOnlyList<Correlation> correlations)
    {
        var stated = new Dictionary<(string, string), double>();
        foreach (var c in correlations)
        {
            var normal = 2.0 * Math.Sin(Math.PI * c.Rank / 6.0);
            stated[(c.First, c.Second)] = normal;
            stated[(c.Second, c.First)] = normal;
        }

        return stated;
    }

    private static double[][] Fill(
        ImmutableArray<PlanInput> rows,
        ImmutableArray<PlanInput> columns,
        Dictionary<(string First, string Second), double> between) =>
    [
        .. rows.Select(row => columns.Select(column => row.Name == column.Name
            ? 1.0
            : between.GetValueOrDefault((row.Name, column.Name))).ToArray()),
    ];

    /// <summary>Gives the covariances of the sums over the periods, of paths with these correlations in each period.</summary>
    private static double[][] SumCovariance(ImmutableArray<PlanInput> inputs, double[][] r, int periods)
    {
        // cov(a_i[s], a_j[t]) = r_ij φ_j^(t - s) for t ≥ s.
        double Later(double persistence) =>
            Enumerable.Range(1, periods - 1).Sum(lag => (periods - lag) * Math.Pow(persistence, lag));

        var later = inputs.Select(i => Later(i.Persistence)).ToArray();
        return Map(r, (i, j, v) => v * (periods + later[i] + later[j]));
    }

    private static double[][] Map(double[][] matrix, Func<int, int, double, double> change) =>
        [.. matrix.Select((row, i) => row.Select((v, j) => change(i, j, v)).ToArray())];

    private static ImmutableArray<ImmutableArray<double>> Freeze(double[][] matrix) =>
        [.. matrix.Select(row => row.ToImmutableArray())];
}
