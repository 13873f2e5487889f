using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Processes;
using WorkPlanSim.Simulation.Rules;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>Looks on while a block is simulated.</summary>
internal interface IBlockObserver
{
    /// <summary>Is told that a block begins. Does nothing unless it wants to know.</summary>
    /// <param name="block">The block, whose paths may be asked for.</param>
    void Begin(WorldBlock block)
    {
    }

    /// <summary>
    /// Is told what the first scenario's drivers do, before any target works, if they are counted. Does
    /// nothing unless it wants to know.
    /// </summary>
    /// <param name="drivers">
    /// The rows of its funds, then its teams, then its seasons; held only while they are looked at.
    /// </param>
    void ObserveDrivers(IReadOnlyList<Rows> drivers)
    {
    }

    /// <summary>Is told that a standing rule has acted. Does nothing unless it wants to know.</summary>
    /// <param name="rule">The rule, with what it moved.</param>
    /// <param name="period">The period at whose start it did.</param>
    void ObserveRule(RuleProcess rule, int period)
    {
    }

    /// <summary>Is told that a variant has gone through a period.</summary>
    /// <param name="variant">The variant's place.</param>
    /// <param name="period">The period.</param>
    /// <param name="process">Its process, as it is at the end of the period.</param>
    void Observe(int variant, int period, Process process);
}
