namespace WorkPlanSim.Domain.Uncertainty;

/// <summary>Two uncertain inputs that move together.</summary>
/// <param name="First">An input's name, such as <c>seasons/earthworks</c>; see <see cref="PlanInputs"/>.</param>
/// <param name="Second">Another's.</param>
/// <param name="Rank">Spearman's rank correlation, in (-1, 1).</param>
public sealed record Correlation(string First, string Second, double Rank);
