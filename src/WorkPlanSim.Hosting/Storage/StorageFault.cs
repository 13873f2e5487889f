namespace WorkPlanSim.Hosting.Storage;

/// <summary>What can be wrong with the place where data lie.</summary>
public enum StorageFault
{
    /// <summary>Nobody said where, and the system knows no folder for data of this user.</summary>
    NoPlace,

    /// <summary>There are no data, where there should be some.</summary>
    Missing,

    /// <summary>Another process works with the data.</summary>
    InUse,

    /// <summary>The folder or its files can't be written.</summary>
    ReadOnly,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The data are not as they were written.</summary>
    Damaged,

    /// <summary>A newer program wrote the data.</summary>
    Newer,

    /// <summary>The system could not read or write, and says why.</summary>
    Unreadable,
}
