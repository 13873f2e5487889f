using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Tests.Reference.Draws;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>An index grows or falls as a geometric random walk whose drift rises with coverage; judged at the deadline.</summary>
internal sealed class GrowProcess : Process
{
    private readonly GrowTarget _target;
    private readonly Upkeep _upkeep;
    private readonly TrialQuantity _trend;
    private readonly TrialQuantity _gain;
    private readonly PathDraw _shocks;
    private readonly double _periodsPerYear;
    private readonly double[] _trends;
    private readonly double[] _gains;
    private readonly double[] _log;

    internal GrowProcess(ProcessInputs inputs, GrowTarget target)
        : base(inputs)
    {
        _target = target;
        _upkeep = new Upkeep(target.Need, Cash, Labour, Gate);
        _trend = inputs.Quantity("trend", target.Trend, double.MinValue);
        _gain = inputs.Quantity("gain", target.Gain, double.MinValue);
        _shocks = inputs.Path("volatility");
        _periodsPerYear = inputs.Calendar.PeriodsPerYear;
        (_trends, _gains, _log) = (new double[Length], new double[Length], new double[Length]);
    }

    protected override void BeginTrials(BlockDraws draws)
    {
        _trend.Fill(draws, _trends.AsSpan(0, Trials));
        _gain.Fill(draws, _gains.AsSpan(0, Trials));
        _shocks.Begin(draws);
        Array.Clear(_log);
    }

    protected override void StepTrials(int period, Span<byte> causes)
    {
        var normals = _shocks.Next(period);
        var volatility = _target.Volatility / Math.Sqrt(_periodsPerYear);
        for (var k = 0; k < causes.Length; k++)
        {
            var (coverage, cause) = _upkeep.Spend(k, 1.0);
            causes[k] = (byte)cause;
            _log[k] += ((_trends[k] + (_gains[k] * coverage)) / _periodsPerYear) + (volatility * normals[k]);
            var growth = Math.Exp(_log[k]) - 1.0;
            var isGood = _target.Down
                ? Tolerance.AtMost(growth, _target.Goal)
                : Tolerance.AtLeast(growth, _target.Goal);
            Attainment[k] = Share(growth, isGood);
            if (period == Deadline)
            {
                Shortfall[k] = isGood ? 0.0 : Math.Abs(growth - _target.Goal);
                Outcome.Finish[k] = isGood ? period : TargetOutcome.Never;
            }
        }
    }

    // How much of the promised growth is there; where the promise is to hold a line, how much too much there is.
    private double Share(double growth, bool isGood) => _target.Goal switch
    {
        > 0.0 when !_target.Down => Math.Max(0.0, growth / _target.Goal),
        < 0.0 when _target.Down => Math.Max(0.0, growth / _target.Goal),
        0.0 => isGood ? 1.0 : 0.0,
        _ => isGood ? 1.0 : Math.Max(0.0, _target.Goal / growth),
    };
}
