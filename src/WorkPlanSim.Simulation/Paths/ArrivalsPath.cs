using System.Collections.Immutable;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Paths;

/// <summary>The cases that come in each period: Poisson with the period's mean.</summary>
/// <param name="input">Where its normals come from.</param>
/// <param name="means">The mean of each period.</param>
/// <param name="laws">The laws of distributions.</param>
internal sealed class ArrivalsPath(InputDraw input, ImmutableArray<double> means, QuantityLaws laws)
    : WorldPath($"arrivals {input.Key} {string.Join(' ', means.Select(m => $"{m:R}"))}", means.Length)
{
    private readonly QuantityLaw?[] _laws = new QuantityLaw?[means.Length];

    internal override void Fill(WorldBlock block, Rows rows)
    {
        block.FillPath(input, rows);
        for (var t = 0; t < means.Length; t++)
        {
            if (means[t] > 0.0)
            {
                var law = _laws[t] ??= laws.Of(new Distribution.Poisson(means[t]));
                law.Transform(rows.Row(t), block.Lanes);
            }
            else
            {
                rows.Lanes(t).Fill(0f, block.Lanes);
            }
        }
    }
}
