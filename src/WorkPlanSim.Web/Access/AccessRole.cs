namespace WorkPlanSim.Web.Access;

/// <summary>What somebody may do; each role may do what those before it may.</summary>
public enum AccessRole
{
    /// <summary>Look at plans, scenarios and results, and have projections made.</summary>
    Read,

    /// <summary>Change plans and scenarios too, and end what others started.</summary>
    Plan,

    /// <summary>Read who changed what, too.</summary>
    Administer,
}
