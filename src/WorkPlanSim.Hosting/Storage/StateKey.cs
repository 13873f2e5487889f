namespace WorkPlanSim.Hosting.Storage;

/// <summary>Which state: what is stored under equal keys is one state.</summary>
/// <param name="Name">
/// The name that its grain gives it: <c>plan</c>, <c>fund</c>, <c>team</c>, <c>season</c>, <c>target</c>, <c>scenario</c>,
/// <c>file</c>, <c>run</c>, <c>checkpoint</c>.
/// </param>
/// <param name="Id">The grain's key.</param>
internal readonly record struct StateKey(string Name, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Id}";
}
