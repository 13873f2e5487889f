using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Lanes;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>Other targets are to be met: all, any, or at least so many.</summary>
/// <param name="inputs">What it is made of.</param>
/// <param name="target">The target.</param>
/// <param name="parts">What became of its parts, and their deadlines.</param>
internal sealed class CompositeProcess(
    ProcessInputs inputs, CompositeTarget target, (TargetOutcome Outcome, int Deadline)[] parts)
    : Process(inputs, ownRows: 0)
{
    internal override double ProgressOf(int period, int trial) =>
        target.Count * base.ProgressOf(period, trial);

    protected override void BeginTrials()
    {
        // What happens is told by the parts alone.
    }

    protected override void StepTrials(int period, StateRows state, CauseRow causes)
    {
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            causes.Set(k, Lane.Zero, Lane.Zero, Lane.Zero, Lane.Zero, Lane.Zero);
            var met = Lane.Zero;
            foreach (var (outcome, deadline) in parts)
            {
                var done = MemoryMarshal.AsBytes(outcome.DoneBy(Math.Min(period, deadline)));
                met += LaneBits.Expand(done[k / LaneRow.Width]) & All(1f);
            }

            state[StateRow.Attainment, k] = met * All(1f / target.Count);
            Outcome.Finish(k, Vector256.GreaterThanOrEqual(met, All(target.Count)));
            if (period == Deadline)
            {
                state[StateRow.Shortfall, k] = Max(Lane.Zero, All(target.Count) - met);
            }
        }
    }
}
