using WorkPlanSim.Plotting.Numbers;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>How probabilities of being met are judged and written.</summary>
internal static class Shares
{
    /// <summary>The probability from which on a target counts as under control.</summary>
    internal const double Threshold = 0.8;

    /// <summary>Writes a probability in whole percent; what is neither 0 nor 1, or below the threshold, is
    /// not written as if it were.</summary>
    /// <param name="share">In [0, 1].</param>
    /// <returns>Such as <c>37</c>, <c>&lt;1</c>, <c>&lt;80</c> or <c>&gt;99</c>.</returns>
    internal static string Percent(double share) => NumberText.Percent(share, threshold: Threshold);
}
