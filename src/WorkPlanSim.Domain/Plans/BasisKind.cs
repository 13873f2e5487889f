namespace WorkPlanSim.Domain.Plans;

/// <summary>How well an assumption is founded.</summary>
public enum BasisKind
{
    /// <summary>The source text states it.</summary>
    Stated,

    /// <summary>A published figure.</summary>
    Statistic,

    /// <summary>A guess that somebody stands for.</summary>
    Assumption,
}
