using WorkPlanSim.PlanFiles.Schemas;

namespace WorkPlanSim.PlanFiles;

/// <summary>JSON Schemas (draft 2020-12) of the files, for editors to complete and check. Made of the reader's own definitions.</summary>
public static class PlanSchemas
{
    /// <summary>Gets the schema of a plan file.</summary>
    public static string Plan => SchemaText.OfPlan;

    /// <summary>Gets the schema of a scenario file.</summary>
    public static string Scenario => SchemaText.OfScenario;
}
