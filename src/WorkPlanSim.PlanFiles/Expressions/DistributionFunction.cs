namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>A distribution with a fixed number of plain parameters, as expressions name it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters' names, in order.</param>
/// <param name="FindFault">Finds the parameter that breaks a rule, and says the rule; null if all is well.</param>
/// <param name="Make">Makes the distribution of parameters without a fault.</param>
internal sealed record DistributionFunction(
    string Name,
    ImmutableArray<string> Parameters,
    Func<double[], ParameterFault?> FindFault,
    Func<double[], Distribution> Make)
{
    /// <summary>Gives how it is written, such as <c>pert(low, mode, high)</c>.</summary>
    public override string ToString() => $"{Name}({string.Join(", ", Parameters)})";
}
