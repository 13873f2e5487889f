namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>What one target gives to another of a fund or team.</summary>
/// <param name="Resource">The fund's or team's place.</param>
/// <param name="From">The giver's place; null where it was given to nobody.</param>
/// <param name="To">The receiver's place; null where it is left over.</param>
/// <param name="Amount">How much, above 0.</param>
internal sealed record Move(int Resource, int? From, int? To, decimal Amount)
{
    /// <summary>Makes the move.</summary>
    /// <param name="space">The space.</param>
    /// <param name="target">One of its two targets.</param>
    /// <param name="portion">What the target is given.</param>
    /// <returns>What it is given then.</returns>
    internal Portion Make(AllocationSpace space, int target, Portion portion)
    {
        var lever = space.Targets[target].LeverOf(Resource);
        return portion.With(lever, portion[lever] + (target == To ? Amount : -Amount));
    }
}
