namespace WorkPlanSim.Hosting.Clustered;

/// <summary>What can be wrong with a cluster or its database.</summary>
public enum ClusterFault
{
    /// <summary>The database can't be reached, or takes no connection now.</summary>
    Unreachable,

    /// <summary>The database does not know the user or the password.</summary>
    Refused,

    /// <summary>The server has no such database.</summary>
    NoDatabase,

    /// <summary>The user may not do that in the database.</summary>
    NotAllowed,

    /// <summary>The database was never made ready.</summary>
    NotReady,

    /// <summary>The tables are of an older program.</summary>
    Older,

    /// <summary>The tables are of a newer program.</summary>
    Newer,

    /// <summary>No silo of the cluster can be reached.</summary>
    NoSilo,

    /// <summary>The silos gave no answer for long.</summary>
    NoAnswer,

    /// <summary>The silo can't listen where it was told to.</summary>
    CannotListen,

    /// <summary>The database gave an error that is none of these.</summary>
    Failed,
}
