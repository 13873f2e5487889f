using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Simulation.Samples;

/// <summary>What a column of sampled trials holds: something uncertain that touches a target.</summary>
/// <param name="Name">
/// Its name, which no other column has: the input's, and after it the period or <c>mean</c>, such as
/// <c>targets/gullies/unitCost</c>, <c>seasons/earthworks/workable/2024-07</c>, <c>teams/water-bureau/atWork/mean</c>.
/// </param>
/// <param name="Input">The input's name. Several columns tell of one that differs from period to period.</param>
/// <param name="Owner">The title of the target, fund, team or season that it belongs to.</param>
/// <param name="Field">What of it, in words.</param>
/// <param name="Period">The period; null for what is drawn once and for a mean.</param>
/// <param name="IsMean">Whether it is the mean over all periods that count.</param>
public sealed record SampleColumn(
    string Name, string Input, BilingualText Owner, BilingualText Field, Period? Period, bool IsMean);
