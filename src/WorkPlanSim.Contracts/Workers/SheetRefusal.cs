namespace WorkPlanSim.Contracts.Workers;

/// <summary>Why a silo does not tell of trials that another may tell of.</summary>
[GenerateSerializer, Alias("WorkPlanSim.SheetRefusal")]
public enum SheetRefusal
{
    /// <summary>It does tell, or nobody can.</summary>
    None,

    /// <summary>Its engine is another than was asked for.</summary>
    OtherEngine,

    /// <summary>It tells as many sheets as it takes at once: ask again later.</summary>
    TooMany,
}
