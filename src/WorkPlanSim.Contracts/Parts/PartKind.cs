namespace WorkPlanSim.Contracts.Parts;

/// <summary>The kinds of parts of a plan that a grain of their own holds.</summary>
[GenerateSerializer, Alias("WorkPlanSim.PartKind")]
public enum PartKind
{
    /// <summary>A fund.</summary>
    Fund,

    /// <summary>A team.</summary>
    Team,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A target.</summary>
    Target,
}
