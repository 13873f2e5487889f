using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace WorkPlanSim.Simulation.Lanes;

/// <summary>Elementary functions on eight numbers at once, with the same bits on every machine.</summary>
/// <remarks>
/// Only operations that IEEE 754 defines to the last bit: + - * / √, fused multiply-add, comparisons, and integers. The
/// polynomials are minimax fits of our own (iteratively reweighted least squares on Chebyshev nodes).
/// </remarks>
internal static class LaneMath
{
    private const float Log2E = 1.44269504f;
    private const int ExponentShift = 23;
    private const int RootOfHalf = 0x3f3504f3;

    /// <summary>Gives a × b + c, rounded once.</summary>
    /// <param name="a">A factor.</param>
    /// <param name="b">A factor.</param>
    /// <param name="c">A summand.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane Fma(Lane a, Lane b, Lane c) => Vector256.FusedMultiplyAdd(a, b, c);

    /// <summary>Gives eight times the same.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane All(float value) => Vector256.Create(value);

    /// <summary>Gives the smaller numbers; none is a NaN.</summary>
    /// <param name="a">Numbers.</param>
    /// <param name="b">Numbers.</param>
    /// <returns>The smaller ones.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane Min(Lane a, Lane b) => Vector256.MinNative(a, b);

    /// <summary>Gives the larger numbers; none is a NaN.</summary>
    /// <param name="a">Numbers.</param>
    /// <param name="b">Numbers.</param>
    /// <returns>The larger ones.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane Max(Lane a, Lane b) => Vector256.MaxNative(a, b);

    /// <summary>Gives e^x. Relative error below 2.5e-7 for |x| ≤ 10, 1.3e-6 for |x| ≤ 87.3; beyond that the end of the range.</summary>
    /// <param name="x">The exponents.</param>
    /// <returns>The powers, in [1e-38, 2e38].</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane Exp(Lane x)
    {
        var bounded = Max(Min(x, All(87.3f)), All(-87.3f));
        var whole = Vector256.Round(bounded * All(Log2E));
        var rest = Fma(bounded, All(Log2E), -whole);

        // 2^r on [-1/2, 1/2]: relative error 2e-9 before rounding.
        var p = Fma(All(1.534580745e-04f), rest, All(1.339993118e-03f));
        p = Fma(p, rest, All(9.618488974e-03f));
        p = Fma(p, rest, All(5.550328777e-02f));
        p = Fma(p, rest, All(2.402264689e-01f));
        p = Fma(p, rest, All(6.931472057e-01f));
        p = Fma(p, rest, All(1.000000001f));
        return (p.AsInt32() + (Vector256.ConvertToInt32Native(whole) << ExponentShift)).AsSingle();
    }

    /// <summary>Gives log₂ x. Error below 8e-8, relative to the larger of |log₂ x| and 1; exact for powers of 2.</summary>
    /// <param name="x">Positive numbers, not subnormal.</param>
    /// <returns>The logarithms.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane Log2(Lane x)
    {
        // x = 2^n (1 + f) with 1 + f in [√½, √2).
        var bits = x.AsInt32();
        var n = (bits - Vector256.Create(RootOfHalf)) >> ExponentShift;
        var f = (bits - (n << ExponentShift)).AsSingle() - All(1f);
        var p = Fma(All(1.254264674e-01f), f, All(-2.102892711e-01f));
        p = Fma(p, f, All(2.173660437e-01f));
        p = Fma(p, f, All(-2.385212728e-01f));
        p = Fma(p, f, All(2.876587311e-01f));
        p = Fma(p, f, All(-3.607211330e-01f));
        p = Fma(p, f, All(4.809224235e-01f));
        p = Fma(p, f, All(-7.213471290e-01f));
        p = Fma(p, f, All(1.442694870f));
        return Fma(p, f, Vector256.ConvertToSingle(n));
    }

    /// <summary>Gives 1 / (1 + e^-x). Relative error below 3e-7 for |x| ≤ 10, 1.3e-6 for |x| ≤ 87.3.</summary>
    /// <param name="x">The numbers.</param>
    /// <returns>Shares in (0, 1].</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane Logistic(Lane x) => All(1f) / (All(1f) + Exp(-x));
}
