using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>All that a workspace needs to simulate a plan under some scenarios. Immutable.</summary>
internal sealed record ModelRecipe(PlanCalendar Calendar, ulong Seed, InputDraws Inputs, TallyShape Shape)
{
    /// <summary>Gets where draws are kept; null for nowhere.</summary>
    internal DrawCache? Cache { get; init; }

    /// <summary>Gets the distinct funds over all scenarios.</summary>
    internal required IReadOnlyList<Fund> Funds { get; init; }

    /// <summary>Gets the distinct teams over all scenarios.</summary>
    internal required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>Gets the distinct seasons over all scenarios.</summary>
    internal required IReadOnlyList<Season> Seasons { get; init; }

    /// <summary>Gets how many of each kind of driver the first scenario has; they are the first of their lists.</summary>
    internal required (int Funds, int Teams, int Seasons) FirstDrivers { get; init; }

    /// <summary>Gets the distinct variants of targets.</summary>
    internal required IReadOnlyList<VariantRecipe> Variants { get; init; }

    /// <summary>Gets the transfers of money within the year.</summary>
    internal required IReadOnlyList<TransferRecipe> Transfers { get; init; }

    /// <summary>Gets the variants in an order in which each comes after what it depends on; those of a group depend on one another.</summary>
    internal required IReadOnlyList<int[]> Groups { get; init; }

    /// <summary>Gets, for each scenario, which targets are mandatory. Shape [scenarios][targets].</summary>
    internal required IReadOnlyList<bool[]> Mandatory { get; init; }

    /// <summary>Gets, for each scenario, which targets count in the number met. Shape [scenarios][targets].</summary>
    internal required IReadOnlyList<bool[]> Counted { get; init; }

    /// <summary>Gets the laws of quantities, shared by all models.</summary>
    internal QuantityLaws Laws { get; } = QuantityLaws.Shared;

    /// <summary>Orders variants so that each is built after those that it names; only money binds those of one group.</summary>
    /// <returns>The variants' places.</returns>
    internal List<int> BuildOrder()
    {
        var (order, isThere) = (new List<int>(), new bool[Variants.Count]);
        void Add(int variant)
        {
            if (isThere[variant])
            {
                return;
            }

            isThere[variant] = true;
            Array.ForEach(Variants[variant].Predecessors, p => Add(p.Variant));
            Array.ForEach(Variants[variant].Parts, Add);
            order.Add(variant);
        }

        for (var variant = 0; variant < Variants.Count; variant++)
        {
            Add(variant);
        }

        return order;
    }
}
