namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>The steps in which a fund's money was shared out.</summary>
/// <param name="FundId">The fund.</param>
/// <param name="Step">The least amount that the search moved on purpose; what a target has now stays as it is to the last digit.</param>
public sealed record MoneyStep(string FundId, decimal Step);
