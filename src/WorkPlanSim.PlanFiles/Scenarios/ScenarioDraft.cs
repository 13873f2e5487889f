namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>A scenario file as far as it could be read.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Id">Its id; null where that could not be read.</param>
/// <param name="Title">Its title.</param>
/// <param name="Base">Its base; null for the plan alone.</param>
/// <param name="Changes">Its own changes.</param>
/// <param name="Rules">Its own standing rules.</param>
/// <param name="IsSound">Whether there is no error in the file.</param>
internal sealed record ScenarioDraft(
    string File,
    ScalarNode? Id,
    BilingualText Title,
    ScalarNode? Base,
    ImmutableArray<ChangeNode> Changes,
    ImmutableArray<ChangeNode> Rules,
    bool IsSound);
