namespace WorkPlanSim.Analysis.Projections;

/// <summary>A kind of driver.</summary>
public enum DriverKind
{
    /// <summary>Money.</summary>
    Fund,

    /// <summary>People.</summary>
    Team,

    /// <summary>Weather and customs.</summary>
    Season,
}
