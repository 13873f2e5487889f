namespace WorkPlanSim.Web.Server;

/// <summary>Whose share of what stays open is used up.</summary>
internal enum StandingRefusal
{
    /// <summary>That of the whole server.</summary>
    Server,

    /// <summary>That of the visitor.</summary>
    Visitor,
}
