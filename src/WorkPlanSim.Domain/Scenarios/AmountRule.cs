namespace WorkPlanSim.Domain.Scenarios;

/// <summary>What a change does with an amount.</summary>
public enum AmountRule
{
    /// <summary>Adds to what is there; a negative amount takes away.</summary>
    Add,

    /// <summary>Replaces what is there.</summary>
    Set,

    /// <summary>Multiplies what is there.</summary>
    Scale,

    /// <summary>Takes it from one target and gives it to another.</summary>
    Move,
}
