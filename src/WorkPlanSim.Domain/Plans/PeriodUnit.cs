namespace WorkPlanSim.Domain.Plans;

/// <summary>How long a period of the plan is.</summary>
public enum PeriodUnit
{
    /// <summary>A calendar month; twelve a year.</summary>
    Month,

    /// <summary>An ISO 8601 week, from Monday; taken as 52 a year.</summary>
    Week,
}
