using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Tests.Reference.Draws;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>Other targets are to be met: all, any, or at least so many.</summary>
internal sealed class CompositeProcess : Process
{
    private readonly CompositeTarget _target;
    private readonly (int[] Finish, int Deadline)[] _parts;

    internal CompositeProcess(ProcessInputs inputs, CompositeTarget target, (int[] Finish, int Deadline)[] parts)
        : base(inputs)
    {
        _target = target;
        _parts = parts;
    }

    protected override void BeginTrials(BlockDraws draws)
    {
    }

    protected override void StepTrials(int period, Span<byte> causes)
    {
        causes.Clear();
        for (var k = 0; k < causes.Length; k++)
        {
            var met = 0;
            foreach (var (finish, deadline) in _parts)
            {
                met += finish[k] <= Math.Min(period, deadline) ? 1 : 0;
            }

            Attainment[k] = (double)met / _target.Count;
            if (met >= _target.Count && Outcome.Finish[k] == TargetOutcome.Never)
            {
                Outcome.Finish[k] = period;
            }

            if (period == Deadline)
            {
                Shortfall[k] = Math.Max(0, _target.Count - met);
            }
        }
    }
}
