using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>The distributions that expressions can name.</summary>
internal static class DistributionFunctions
{
    // e^±700 is about as far as a double goes; six standard deviations must fit.
    private const double LargestLogarithm = 700.0;

    /// <summary>Gets those with a fixed number of plain parameters.</summary>
    public static ImmutableArray<DistributionFunction> Plain { get; } =
    [
        new("normal", ["mean", "sd"], p => Positive(p, 1, "sd"), p => new Distribution.Normal(p[0], p[1])),
        new("lognormal", ["mu", "sigma"], LogNormalFault, p => new Distribution.LogNormal(p[0], p[1])),
        new("uniform", ["low", "high"], p => Rising(p, ["low", "high"]), p => new Distribution.Uniform(p[0], p[1])),
        new("triangular", ["low", "mode", "high"], Peaked, p => new Distribution.Triangular(p[0], p[1], p[2])),
        new("pert", ["low", "mode", "high"], Peaked, p => new Distribution.Pert(p[0], p[1], p[2])),
        new("beta", ["alpha", "beta"], p => Positive(p, 0, "alpha") ?? Positive(p, 1, "beta"), p => new Distribution.Beta(p[0], p[1])),
        new("gamma", ["shape", "scale"], ShapeAndScale, p => new Distribution.Gamma(p[0], p[1])),
        new("exponential", ["mean"], p => Positive(p, 0, "mean"), p => new Distribution.Exponential(p[0])),
        new("weibull", ["shape", "scale"], ShapeAndScale, p => new Distribution.Weibull(p[0], p[1])),
        new("poisson", ["mean"], PoissonFault, p => new Distribution.Poisson(p[0])),
        new("bernoulli", ["p"], ProbabilityFault, p => new Distribution.Bernoulli(p[0])),
    ];

    /// <summary>Gets the names of all, those with parameters of their own form too.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Plain.Select(f => f.Name), "discrete", "empirical", "truncated"];

    private static ParameterFault? Positive(double[] p, int index, string name) => p[index] > 0.0
        ? null
        : new ParameterFault(index, Say($"{name} 应大于 0", $"{name} is above 0"));

    private static ParameterFault? ShapeAndScale(double[] p) => Positive(p, 0, "shape") ?? Positive(p, 1, "scale");

    private static ParameterFault? LogNormalFault(double[] p) =>
        Positive(p, 1, "sigma") ?? (Math.Abs(p[0]) + (6.0 * p[1]) <= LargestLogarithm
            ? null
            : new ParameterFault(0, Say(
                "mu 与 sigma 是对数的均值与标准差，不能这样大", "mu and sigma are of the logarithm, and not as large as this")));

    private static ParameterFault? PoissonFault(double[] p) => Positive(p, 0, "mean") ?? (p[0] <= 1e9
        ? null
        : new ParameterFault(0, Say("mean 至多为 1e9", "mean is at most 1e9")));

    private static ParameterFault? ProbabilityFault(double[] p) => p[0] is >= 0.0 and <= 1.0
        ? null
        : new ParameterFault(0, Say("概率应在 0 与 1 之间", "a probability is from 0 to 1"));

    private static ParameterFault? Rising(double[] p, string[] names) => p[0] < p[^1]
        ? null
        : new ParameterFault(p.Length - 1, Say($"{names[^1]} 应大于 {names[0]}", $"{names[^1]} is above {names[0]}"));

    private static ParameterFault? Peaked(double[] p) =>
        Rising(p, ["low", "mode", "high"]) ?? (p[0] <= p[1] && p[1] <= p[2]
            ? null
            : new ParameterFault(1, Say("mode 应在 low 与 high 之间", "mode is from low to high")));
}
