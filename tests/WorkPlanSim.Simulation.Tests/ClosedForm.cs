using MathNet.Numerics.Distributions;
using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Simulation.Tests;

/// <summary>Judges simulated figures by exact ones, which come from MathNet and from numeric integration, not from the engine.</summary>
internal static class ClosedForm
{
    internal const int Trials = 200_000;

    /// <summary>Asserts that the first target of a plan is met with a probability, to five standard errors, 5 √(p (1 - p) / n).</summary>
    internal static void Holds(double exact, Plan plan, int trials = Trials) => Assert.Equal(
        exact, Worlds.ProbabilityOfFirst(plan, trials), tolerance: 1e-9 + (5.0 * Math.Sqrt(exact * (1.0 - exact) / trials)));

    /// <summary>Gives Φ.</summary>
    internal static double Phi(double z) => Normal.CDF(0.0, 1.0, z);

    /// <summary>Gives E f(Z) of a standard normal Z by the trapezoid rule on [-9, 9], which is exact to rounding for smooth f.</summary>
    internal static double OverNormal(Func<double, double> f) =>
        Enumerable.Range(-3600, 7201).Sum(i => f(i / 400.0) * Normal.PDF(0.0, 1.0, i / 400.0)) / 400.0;

    /// <summary>Gives the integral of f by Simpson's rule with 2000 panels.</summary>
    internal static double Integral(double from, double to, Func<double, double> f, int panels = 2000)
    {
        var h = (to - from) / panels;
        return h / 3.0 * Enumerable.Range(0, panels + 1)
            .Sum(i => f(from + (i * h)) * (i == 0 || i == panels ? 1.0 : i % 2 == 1 ? 4.0 : 2.0));
    }
}
