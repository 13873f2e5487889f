namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>A change as it stands in the file.</summary>
/// <param name="Lever">What it changes: <c>budget</c>, <c>fund</c>, ...</param>
/// <param name="Values">Its fields.</param>
/// <param name="Place">Where to complain about it.</param>
internal sealed record ChangeFieldValues(string Lever, FieldValues Values, Node Place);
