namespace WorkPlanSim.Analysis.Explanations;

/// <summary>By what a target is to be met more often.</summary>
public enum ReachBy
{
    /// <summary>
    /// Money: more of the funds that give it some, in the proportion in which they do; where none does, of the one that has most to spare.
    /// </summary>
    Money,

    /// <summary>Posts: more of the teams that work for it, in the proportion in which they do.</summary>
    Posts,

    /// <summary>Both alike: more money and posts by the same factor.</summary>
    Both,
}
