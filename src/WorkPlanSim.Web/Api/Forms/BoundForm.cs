namespace WorkPlanSim.Web.Api.Forms;

/// <summary>How much a target is to get of a fund or team.</summary>
/// <param name="Target">The target.</param>
/// <param name="Driver">The fund or team.</param>
public sealed record BoundForm(string Target, string Driver)
{
    /// <summary>Gets the least. Default 0.</summary>
    public decimal Least { get; init; }

    /// <summary>Gets the most. Default: no limit.</summary>
    public decimal? Most { get; init; }
}
