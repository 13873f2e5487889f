using WorkPlanSim.PlanFiles.Editing;

namespace WorkPlanSim.Web.Editor;

/// <summary>A plan file to begin with.</summary>
internal static class PlanStart
{
    /// <summary>Makes it.</summary>
    /// <param name="id">The plan's id.</param>
    /// <param name="title">The title; blank for none.</param>
    /// <param name="start">The first period.</param>
    /// <returns>The file, which has no targets yet; null where the id is none.</returns>
    internal static PlanDocument? Of(string id, string? title, string start)
    {
        var document = EditPlaces.IsId(id) ? PlanDocument.Open($"plan: {id}\n") : null;
        var begun = document?.Set(PlanPath.Top.Then("start"), PlanValue.Of(start.Trim()));
        return string.IsNullOrWhiteSpace(title) ? begun : begun?.Set(PlanPath.Top.Then("title"), PlanValue.Of(title.Trim()));
    }
}
