namespace WorkPlanSim.Analysis.Allocation;

/// <summary>What an allocation is to make as large as it can.</summary>
public enum AllocationObjective
{
    /// <summary>The expected number met, each target counted by its weight.</summary>
    WeightedMet,

    /// <summary>The expected number met, each target with a weight above 0 counted once.</summary>
    Met,

    /// <summary>The probability that every mandatory target is met.</summary>
    AllMandatory,
}
