namespace WorkPlanSim.Analysis.Allocation.Choices;

/// <summary>One of the things of which one is chosen.</summary>
/// <param name="Value">What it is worth.</param>
/// <param name="Needs">What it takes of each supply, at least 0. Shape [supplies].</param>
internal sealed record ChoiceItem(long Value, long[] Needs)
{
    /// <summary>Tells whether this is never the worse choice: worth at least as much, and takes no more of anything.</summary>
    /// <param name="other">Another.</param>
    /// <returns>Whether it is.</returns>
    internal bool IsAsGoodAs(ChoiceItem other)
    {
        if (Value < other.Value)
        {
            return false;
        }

        for (var s = 0; s < Needs.Length; s++)
        {
            if (Needs[s] > other.Needs[s])
            {
                return false;
            }
        }

        return true;
    }
}
