using WorkPlanSim.PlanFiles.Expressions;

namespace WorkPlanSim.PlanFiles;

/// <summary>Reads a quantity by itself, such as <c>8 to 16</c>, as while somebody types it.</summary>
public static class QuantityText
{
    /// <summary>Reads a number or an expression.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The quantity; null where it is none.</returns>
    public static Distribution? Read(string text) => ExpressionReader.Read(text.Trim(), new NearestName()).Value;
}
