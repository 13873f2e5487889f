namespace WorkPlanSim.Web.Desk;

/// <summary>By what targets are put together in the table.</summary>
public enum Grouping
{
    /// <summary>By nothing: the least likely first.</summary>
    Risk,

    /// <summary>By the section of the source in which they were promised.</summary>
    Section,

    /// <summary>By the office in charge.</summary>
    Department,

    /// <summary>By the fund that gives the most.</summary>
    Fund,

    /// <summary>By the team that gives the most posts.</summary>
    Team,

    /// <summary>By the season that limits the work.</summary>
    Season,
}
