namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>So little money that not everybody can have the least: what dated moves take from targets, and from what is free.</summary>
/// <param name="Level">The money as a share of what there is.</param>
/// <param name="Money">The money.</param>
/// <param name="FundId">The first fund that has not enough.</param>
/// <param name="Least">The least money with which that fund would have.</param>
public sealed record UnreachableLevel(double Level, decimal Money, string FundId, decimal Least);
