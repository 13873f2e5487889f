namespace WorkPlanSim.Hosting.Storage;

/// <summary>Where data lie when nobody says where.</summary>
public static class DataFolder
{
    /// <summary>What is written in place of a folder to keep data in memory alone.</summary>
    public const string Memory = ":memory:";

    /// <summary>Finds this user's folder for data.</summary>
    /// <returns>
    /// On Linux <c>$XDG_DATA_HOME/workplansim</c>, or <c>~/.local/share/workplansim</c> (XDG Base Directory Specification);
    /// elsewhere what the system calls local application data.
    /// </returns>
    /// <exception cref="StorageException">The system knows no such folder.</exception>
    public static string OfUser()
    {
        var home = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "workplansim")
            : throw new StorageException(StorageFault.NoPlace, "", "");
    }
}
