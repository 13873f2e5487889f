namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>What a search for an allocation comes to.</summary>
public abstract record AllocationOutcome
{
    private AllocationOutcome()
    {
    }

    /// <summary>An allocation was found.</summary>
    /// <param name="Answer">The allocation.</param>
    public sealed record Found(AllocationAnswer Answer) : AllocationOutcome;

    /// <summary>No allocation was found that meets all that is asked.</summary>
    /// <param name="Limit">What is not met, and whether it is proven that it can't be.</param>
    public sealed record Impossible(UnmetLimit Limit) : AllocationOutcome;
}
