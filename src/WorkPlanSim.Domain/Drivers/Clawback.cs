using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Drivers;

/// <summary>A cut in the year: with some probability, a share of the money that has not yet arrived is taken back.</summary>
/// <param name="At">The period at whose start it happens; that period's money is still to come and is cut too.</param>
/// <param name="Probability">In [0, 1].</param>
/// <param name="Share">The share of what is still to come, in [0, 1].</param>
public sealed record Clawback(Period At, double Probability, Distribution Share);
