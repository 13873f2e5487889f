using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Lanes;

/// <summary>The standard normal distribution on eight numbers at once.</summary>
internal static class LaneNormal
{
    private const float WordWidth = 2.3283064365386963e-10f;
    private const float Tail = 7.25f;

    // A strip of logarithms stays in the first-level cache, whatever else does.
    private const int Strip = 256;

    /// <summary>Turns random words into normals, as <see cref="Quantile"/> does, a row at a time and so sooner.</summary>
    /// <remarks>
    /// Logarithms first: in one chain of dependent operations there are too many of them for the processor to have several
    /// trials in hand at once. The tail, where hardly a lane lies, is left to a call of its own, so that nothing is kept for it.
    /// </remarks>
    /// <param name="row">The words, as the bits of integers; then the normals.</param>
    /// <param name="trials">How many, a multiple of eight.</param>
    internal static void Quantiles(LaneRow row, int trials)
    {
        Span<float> strip = stackalloc float[Strip];
        var logarithms = new LaneRow(strip);
        for (var first = 0; first < trials; first += Strip)
        {
            var length = Math.Min(Strip, trials - first);
            for (var k = 0; k < length; k += LaneRow.Width)
            {
                logarithms[k] = Logarithm(TailOf(row.Bits(first + k)));
            }

            for (var k = 0; k < length; k += LaneRow.Width)
            {
                var (words, v) = (row.Bits(first + k), logarithms[k]);
                if (Vector256.GreaterThanAny(v, All(Tail)))
                {
                    MakeInTail(row, first + k);
                }
                else
                {
                    row[first + k] = Signed(words, TailOf(words), InCentre(v));
                }
            }
        }
    }

    /// <summary>
    /// Gives Φ⁻¹((w + ½) / 2³²) of random words: monotone but for one unit in the last place, and exactly odd (a word's
    /// complement gives the negative). Absolute error below 7e-7 up to 2.8, 2.5e-6 to the end at 6.34.
    /// </summary>
    /// <remarks>
    /// With p the smaller tail, z = (1 - 2p) f(-log₂ 4p(1 - p)), f a polynomial in that logarithm up to 7.25 and in its root
    /// beyond: the form of Giles (2010) with fits of our own.
    /// </remarks>
    /// <param name="words">Random words, as the bits of integers.</param>
    /// <returns>The normals.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane Quantile(IntLane words)
    {
        var p = TailOf(words);
        var v = Logarithm(p);
        return Signed(words, p, Vector256.ConditionalSelect(Vector256.GreaterThan(v, All(Tail)), InTail(v), InCentre(v)));
    }

    /// <summary>Gives Φ(z). Absolute error below 2.1e-7; in the lower tail that of <see cref="LowerTail"/>.</summary>
    /// <remarks>Φ(-x) = e^(-x²/2) P(1 / (1 + 0.3x)), P a minimax polynomial of our own.</remarks>
    /// <param name="z">The numbers.</param>
    /// <returns>The probabilities.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane Cdf(Lane z)
    {
        var tail = LowerTail(Vector256.Abs(z));
        return Vector256.ConditionalSelect(Vector256.GreaterThan(z, Lane.Zero), All(1f) - tail, tail);
    }

    /// <summary>Gives Φ(-x). Relative error below 6e-7 up to 3, 3e-5 up to 5, 1.6e-4 up to 6.34.</summary>
    /// <param name="x">At least 0.</param>
    /// <returns>The probability, at most ½.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane LowerTail(Lane x)
    {
        var t = All(1f) / Fma(All(0.3f), x, All(1f));
        var p = Fma(All(5.244458626e-02f), t, All(-3.276852002e-01f));
        p = Fma(p, t, All(7.169246406e-01f));
        p = Fma(p, t, All(-5.608583501e-01f));
        p = Fma(p, t, All(4.917935941e-01f));
        p = Fma(p, t, All(-1.756596638e-02f));
        p = Fma(p, t, All(1.473680198e-01f));
        p = Fma(p, t, All(-2.421324140e-03f));
        return p * Exp(All(-0.5f) * x * x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeInTail(LaneRow row, int trial) => row[trial] = Quantile(row.Bits(trial));

    /// <summary>Gives the smaller tail, which has 31 bits: of a word below the middle itself, of one above its complement.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane TailOf(IntLane words) =>
        Fma(Vector256.ConvertToSingle(words ^ (words >> 31)), All(WordWidth), All(WordWidth / 2f));

    /// <summary>Gives -log₂ 4p(1 - p).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane Logarithm(Lane p) => -Log2(All(4f) * Fma(-p, p, p));

    /// <summary>Gives (1 - 2p) f with the sign of the word's half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane Signed(IntLane words, Lane p, Lane f)
    {
        var z = Fma(All(-2f), p, All(1f)) * f;
        return (z.AsInt32() ^ (~words & Vector256.Create(int.MinValue))).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane InCentre(Lane v)
    {
        var s = v - All(3.5f);
        var f = Fma(All(3.844923674e-08f), s, All(-5.301181319e-07f));
        f = Fma(f, s, All(-6.829968954e-07f));
        f = Fma(f, s, All(7.142580167e-05f));
        f = Fma(f, s, All(-6.207802356e-04f));
        f = Fma(f, s, All(-2.643767872e-03f));
        f = Fma(f, s, All(2.423567589e-01f));
        return Fma(f, s, All(2.097475521f));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane InTail(Lane v)
    {
        var s = Vector256.Sqrt(Max(v, All(Tail))) - All(4f);
        var f = Fma(All(-6.944666429e-05f), s, All(3.623459511e-04f));
        f = Fma(f, s, All(-8.114196895e-04f));
        f = Fma(f, s, All(1.308136967e-03f));
        f = Fma(f, s, All(-2.440169954e-03f));
        f = Fma(f, s, All(4.457406635e-03f));
        f = Fma(f, s, All(1.184529210f));
        return Fma(f, s, All(4.475362252f));
    }
}
