namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A field of a map: its name, what it is about, whether it must be there.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="About">What it is, for the schema's readers; English.</param>
internal abstract record Field(string Name, string About)
{
    /// <summary>Gets whether it must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Reads its value. Where that is not sound the problem is told, and what could be read of it is given.</summary>
    public abstract (object? Value, bool IsSound) Read(Node node, ReadContext context);

    /// <summary>Gives the schema of its value.</summary>
    public abstract JsonObject ToSchema();
}
