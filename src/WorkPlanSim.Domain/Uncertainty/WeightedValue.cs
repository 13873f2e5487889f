namespace WorkPlanSim.Domain.Uncertainty;

/// <summary>One value that a discrete quantity may take.</summary>
/// <param name="Value">The value.</param>
/// <param name="Weight">Its weight, above 0; weights are normalised.</param>
public readonly record struct WeightedValue(double Value, double Weight);
