namespace WorkPlanSim.Grains;

/// <summary>The names of the storages that grains ask for; who hosts them says what is behind a name.</summary>
public static class StorageNames
{
    /// <summary>Plans and their parts.</summary>
    public const string Plans = "plans";

    /// <summary>Runs and their results.</summary>
    public const string Runs = "runs";
}
