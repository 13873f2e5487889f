using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>What an upkeep takes in each period: it spends up to its need, and no more.</summary>
internal readonly struct Upkeep
{
    private readonly float _cash;
    private readonly float _labour;
    private readonly float _perCash;
    private readonly float _perLabour;

    /// <summary>Makes an upkeep.</summary>
    /// <param name="need">What an effort of 1 takes.</param>
    internal Upkeep(Need need)
    {
        _cash = (float)(need.Cash ?? 0.0);
        _labour = (float)(need.Labour ?? 0.0);
        _perCash = _cash > 0f ? 1f / _cash : 0f;
        _perLabour = _labour > 0f ? 1f / _labour : 0f;
    }

    /// <summary>Spends on a period of eight trials.</summary>
    /// <param name="state">The rows of the state.</param>
    /// <param name="trial">The first of them.</param>
    /// <param name="most">The most effort that has an effect.</param>
    /// <param name="budget">Lanes of all bits set where money kept the effort from being 1.</param>
    /// <param name="staffing">Where people did.</param>
    /// <param name="start">Where waiting for the start did.</param>
    /// <returns>The effort, 1 being the need in full.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lane Spend(StateRows state, int trial, float most, out Lane budget, out Lane staffing, out Lane start)
    {
        var (cash, present, open) = (state[StateRow.Cash, trial], state[StateRow.Present, trial], state[StateRow.Open, trial]);
        var paid = Min(cash, All(_cash) * open);
        var byCash = _perCash > 0f ? paid * All(_perCash) : All(QuantityPath.Endless);
        var byLabour = _perLabour > 0f ? present * open * All(_perLabour) : All(QuantityPath.Endless);

        // Who needs neither money nor people makes its full effort whenever it may work.
        var within = _perCash > 0f || _perLabour > 0f ? Min(byCash, byLabour) : open;
        var effort = Min(All(most), within);
        var used = Min(present, effort * All(_labour));
        state[StateRow.Cash, trial] = cash - paid;
        state[StateRow.Spent, trial] += paid;
        state[StateRow.Used, trial] += used;
        state[StateRow.Idle, trial] += present - used;

        var isShort = Vector256.LessThan(effort, All(1f - Tolerance.RelativeSingle));
        start = isShort & Vector256.LessThan(open, All(1f));
        budget = Vector256.AndNot(isShort, start) & Vector256.LessThan(byCash, byLabour);
        staffing = Vector256.AndNot(Vector256.AndNot(isShort, start), budget);
        return effort;
    }
}
