using System.Collections.Immutable;
using System.Globalization;

namespace WorkPlanSim.Domain.Uncertainty;

/// <summary>What is known of an uncertain quantity: a number, an interval, or a distribution with its parameters.</summary>
/// <remarks>
/// <see cref="ToString"/> gives the expression of the plan file. The parameters are those of the usual textbooks (Johnson, Kotz
/// and Balakrishnan, 1994); where these disagree, the docs of the case say which is meant.
/// </remarks>
public abstract record Distribution
{
    private Distribution()
    {
    }

    /// <summary>Gets whether the quantity is known for certain.</summary>
    public bool IsCertain => this is Constant;

    /// <summary>Takes a number as a quantity.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Distribution(double value) => FromDouble(value);

    /// <summary>Takes a number as a quantity.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The certain quantity.</returns>
    public static Distribution FromDouble(double value) => new Constant(value);

    /// <inheritdoc/>
    public sealed override string ToString() => this switch
    {
        Constant d => Text(d.Value),
        Interval d => $"{Text(d.Low)} to {Text(d.High)}",
        Normal d => Call("normal", d.Mean, d.StandardDeviation),
        LogNormal d => Call("lognormal", d.Mu, d.Sigma),
        Uniform d => Call("uniform", d.Low, d.High),
        Triangular d => Call("triangular", d.Low, d.Mode, d.High),
        Pert d => Call("pert", d.Low, d.Mode, d.High),
        Beta d => Call("beta", d.Alpha, d.Beta1),
        Gamma d => Call("gamma", d.Shape, d.Scale),
        Exponential d => Call("exponential", d.Mean),
        Weibull d => Call("weibull", d.Shape, d.Scale),
        Poisson d => Call("poisson", d.Mean),
        Bernoulli d => Call("bernoulli", d.Probability),
        Discrete d => $"discrete({string.Join(", ", d.Values.Select(v => $"{Text(v.Value)}: {Text(v.Weight)}"))})",
        Empirical d => Call("empirical", [.. d.Samples]),
        Truncated d => $"truncated({d.Inner}, {Text(d.Low)}, {Text(d.High)})",
        _ => throw new InvalidOperationException($"No expression for {GetType()}."),
    };

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Call(string name, params double[] parameters) =>
        $"{name}({string.Join(", ", parameters.Select(Text))})";

    /// <summary>A number that is certain.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Constant(double Value) : Distribution;

    /// <summary>
    /// A 90 % interval, <c>8 to 16</c>: 5 % lie below, 5 % above. Lognormal where both ends are positive, normal otherwise.
    /// </summary>
    /// <param name="Low">The 5 % point.</param>
    /// <param name="High">The 95 % point, above <paramref name="Low"/>.</param>
    public sealed record Interval(double Low, double High) : Distribution;

    /// <summary>Normal.</summary>
    /// <param name="Mean">The mean.</param>
    /// <param name="StandardDeviation">The standard deviation, above 0.</param>
    public sealed record Normal(double Mean, double StandardDeviation) : Distribution;

    /// <summary>Lognormal, by the mean and standard deviation of its natural logarithm. The median is e^mu.</summary>
    /// <param name="Mu">The mean of the logarithm.</param>
    /// <param name="Sigma">The standard deviation of the logarithm, above 0.</param>
    public sealed record LogNormal(double Mu, double Sigma) : Distribution;

    /// <summary>Uniform.</summary>
    /// <param name="Low">The least value.</param>
    /// <param name="High">The greatest value, above <paramref name="Low"/>.</param>
    public sealed record Uniform(double Low, double High) : Distribution;

    /// <summary>Triangular.</summary>
    /// <param name="Low">The least value.</param>
    /// <param name="Mode">The likeliest value, between the others.</param>
    /// <param name="High">The greatest value, above <paramref name="Low"/>.</param>
    public sealed record Triangular(double Low, double Mode, double High) : Distribution;

    /// <summary>
    /// Beta-PERT, for three expert figures: mean (low + 4 mode + high) / 6 (Malcolm, Roseboom, Clark and Fazar, 1959).
    /// </summary>
    /// <param name="Low">The least value.</param>
    /// <param name="Mode">The likeliest value, between the others.</param>
    /// <param name="High">The greatest value, above <paramref name="Low"/>.</param>
    public sealed record Pert(double Low, double Mode, double High) : Distribution;

    /// <summary>Beta on [0, 1], with mean alpha / (alpha + beta).</summary>
    /// <param name="Alpha">The first shape, above 0.</param>
    /// <param name="Beta1">The second shape, above 0.</param>
    public sealed record Beta(double Alpha, double Beta1) : Distribution;

    /// <summary>Gamma, by shape and scale: the mean is their product.</summary>
    /// <param name="Shape">The shape, above 0.</param>
    /// <param name="Scale">The scale (not the rate), above 0.</param>
    public sealed record Gamma(double Shape, double Scale) : Distribution;

    /// <summary>Exponential, by its mean (not its rate).</summary>
    /// <param name="Mean">The mean, above 0.</param>
    public sealed record Exponential(double Mean) : Distribution;

    /// <summary>Weibull, by shape and scale.</summary>
    /// <param name="Shape">The shape, above 0.</param>
    /// <param name="Scale">The scale, above 0.</param>
    public sealed record Weibull(double Shape, double Scale) : Distribution;

    /// <summary>Poisson.</summary>
    /// <param name="Mean">The mean, above 0.</param>
    public sealed record Poisson(double Mean) : Distribution;

    /// <summary>1 with a probability, else 0.</summary>
    /// <param name="Probability">In [0, 1].</param>
    public sealed record Bernoulli(double Probability) : Distribution;

    /// <summary>A few values with weights.</summary>
    /// <param name="Values">In rising order of value, each value once, at least one.</param>
    public sealed record Discrete(ImmutableArray<WeightedValue> Values) : Distribution;

    /// <summary>Samples, each as likely as any other.</summary>
    /// <param name="Samples">In rising order, at least one.</param>
    public sealed record Empirical(ImmutableArray<double> Samples) : Distribution;

    /// <summary>Another distribution, given that it lies in an interval.</summary>
    /// <param name="Inner">The distribution that is cut.</param>
    /// <param name="Low">The least value that is kept.</param>
    /// <param name="High">The greatest value that is kept.</param>
    public sealed record Truncated(Distribution Inner, double Low, double High) : Distribution;
}
