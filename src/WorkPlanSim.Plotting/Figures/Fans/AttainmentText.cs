using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>
/// How an attainment is written: what is below its goal is not written as if it were there.
/// </summary>
internal static class AttainmentText
{
    // All that is above is counted in one bin, where no quantile can be told from another.
    private const double Countable = (AttainmentBins.Count - 1) * AttainmentBins.Width;

    /// <summary>Writes an attainment in whole percent.</summary>
    /// <param name="attainment">Done / goal.</param>
    /// <returns>Such as <c>97%</c>, <c>&gt;99%</c> or <c>≥199%</c>.</returns>
    internal static string Of(double attainment) => attainment switch
    {
        >= Countable => $"≥{Math.Floor(Countable * 100.0):0}%",
        < 1.0 and >= 0.995 => ">99%",
        > 0.0 and < 0.005 => "<1%",
        _ => $"{attainment * 100.0:0}%",
    };
}
