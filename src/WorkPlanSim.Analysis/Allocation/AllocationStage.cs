namespace WorkPlanSim.Analysis.Allocation;

/// <summary>What the search for an allocation is at.</summary>
public enum AllocationStage
{
    /// <summary>How likely each target is with more and with less.</summary>
    Surfaces,

    /// <summary>Choosing, and looking closer around what was chosen.</summary>
    Choice,

    /// <summary>Changing what is chosen little by little, in full simulation.</summary>
    Search,

    /// <summary>Taking the change apart into moves.</summary>
    Moves,

    /// <summary>What a little more of each fund and team would be worth.</summary>
    Prices,

    /// <summary>Looking at the result with trials that had no part in choosing it.</summary>
    FreshTrials,
}
