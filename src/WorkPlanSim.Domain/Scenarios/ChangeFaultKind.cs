namespace WorkPlanSim.Domain.Scenarios;

/// <summary>Why a change can't be made.</summary>
public enum ChangeFaultKind
{
    /// <summary>A target gives more than it has, or would be left with less than nothing.</summary>
    NotEnough,

    /// <summary>A target may not be given money of that fund.</summary>
    NotEligible,

    /// <summary>More is given than the fund or team has.</summary>
    Overdrawn,
}
