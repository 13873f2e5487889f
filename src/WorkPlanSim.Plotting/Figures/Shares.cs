namespace WorkPlanSim.Plotting.Figures;

/// <summary>How shares are written.</summary>
internal static class Shares
{
    /// <summary>Writes a probability in whole percent; what is neither 0 nor 1 is not written as if it were.</summary>
    /// <param name="share">In [0, 1].</param>
    /// <returns>Such as <c>37</c>, <c>&lt;1</c> or <c>&gt;99</c>.</returns>
    internal static string Percent(double share) => share switch
    {
        > 0.0 and < 0.005 => "<1",
        < 1.0 and >= 0.995 => ">99",
        _ => $"{share * 100.0:0}",
    };
}
