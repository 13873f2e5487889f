namespace WorkPlanSim.Domain.Uncertainty;

/// <summary>How often an uncertain input is drawn.</summary>
public enum InputRhythm
{
    /// <summary>Once in each trial.</summary>
    PerTrial,

    /// <summary>In each period of each trial.</summary>
    PerPeriod,
}
