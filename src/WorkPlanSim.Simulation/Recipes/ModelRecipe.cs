using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>All that a workspace needs to simulate a plan under some scenarios. Immutable.</summary>
internal sealed record ModelRecipe(
    PlanCalendar Calendar, ulong Seed, Sampling Sampling, InputDraws Inputs, TallyShape Shape)
{
    /// <summary>Gets where draws are kept; null for nowhere.</summary>
    internal DrawCache? Cache { get; init; }

    /// <summary>Gets the plan under the first scenario, whose drivers are counted.</summary>
    internal required Plan First { get; init; }

    /// <summary>Gets the distinct variants of targets.</summary>
    internal required IReadOnlyList<VariantRecipe> Variants { get; init; }

    /// <summary>Gets the transfers of money within the year.</summary>
    internal required IReadOnlyList<TransferRecipe> Transfers { get; init; }

    /// <summary>Gets the variants in an order in which each comes after what it depends on; those of a group depend on one another.</summary>
    internal required IReadOnlyList<GroupRecipe> Groups { get; init; }

    /// <summary>Gets, for each scenario, which targets are mandatory. Shape [scenarios][targets].</summary>
    internal required IReadOnlyList<bool[]> Mandatory { get; init; }

    /// <summary>
    /// Gets, for each scenario, the weights of targets; those above 0 count in the number met. Shape [scenarios][targets].
    /// </summary>
    internal required IReadOnlyList<double[]> Weights { get; init; }

    /// <summary>Gets what all draws depend on besides their inputs, as text: seed, sampling, calendar, correlations.</summary>
    internal string World { get; } = FormattableString.Invariant(
        $"{Seed:x} {Sampling} {Calendar.Unit} {Calendar.FirstDay.DayNumber} {Calendar.Count} {Inputs.Key}");

    /// <summary>Gets the laws of quantities, shared by all models.</summary>
    internal QuantityLaws Laws { get; } = QuantityLaws.Shared;
}
