using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Simulation.Drivers;

/// <summary>What is drawn for a fund, once per trial.</summary>
internal sealed class FundDraws
{
    internal FundDraws(Fund fund, InputDraws inputs, QuantityLaws laws, int periods)
    {
        QuantityPath Quantity(string field, Distribution law, double most) => new(
            inputs.PerTrial(PlanInputs.OfFund(fund.Id, field)), law, laws, (0.0, most));

        Realised = Quantity("realised", fund.Realised, double.MaxValue);
        Delay = Quantity("delay", fund.Delay, periods);
        Cut = inputs.PerTrial(PlanInputs.OfFund(fund.Id, "clawback"));
        CutShare = fund.Clawback is { } clawback ? Quantity("clawback/share", clawback.Share, 1.0) : null;
    }

    /// <summary>Gets the share of the amount that comes true.</summary>
    internal QuantityPath Realised { get; }

    /// <summary>Gets by how many periods all comes later.</summary>
    internal QuantityPath Delay { get; }

    /// <summary>Gets what decides whether a clawback comes.</summary>
    internal InputDraw Cut { get; }

    /// <summary>Gets the share that a clawback takes; null where none may come.</summary>
    internal QuantityPath? CutShare { get; }

    /// <summary>Gets all that the draws depend on.</summary>
    internal string Key => $"{Realised.Key}|{Delay.Key}|{Cut.Key}|{CutShare?.Key}";
}
