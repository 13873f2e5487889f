namespace WorkPlanSim.Analysis.Discovery;

/// <summary>A limit of a box that was found, and how far it can be trusted.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="QuasiP">
/// The chance that so many trials, drawn from the box without this input's limit, have as many marked ones (Bryant and
/// Lempert, 2010), in [0, 1]. Quasi, as the limit was sought to make it small.
/// </param>
/// <param name="LowStays">
/// The share of searches among halves of other trials whose box has a least value of this input too, in [0, 1]; null where this one
/// has none or nothing was sought again.
/// </param>
/// <param name="HighStays">The same of the greatest value.</param>
public sealed record FoundLimit(BoxLimit Limit, double QuasiP, double? LowStays, double? HighStays);
