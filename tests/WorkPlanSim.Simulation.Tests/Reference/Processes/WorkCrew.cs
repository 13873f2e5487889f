using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;
using WorkPlanSim.Simulation.Tests.Reference.Kernels;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>Those who do the work of <c>deliver</c>, <c>clear</c> and <c>pass</c>: what a unit takes, the pace, the season.</summary>
internal sealed class WorkCrew
{
    private readonly CashAccount _cash;
    private readonly LabourPool _labour;
    private readonly StartGate _gate;
    private readonly SeasonPath? _season;
    private readonly Outsourcing? _outsourcing;
    private readonly Productivity _productivity;
    private readonly TrialQuantity _unitCost;
    private readonly TrialQuantity _unitLabour;
    private readonly TrialQuantity _maxRate;
    private readonly InputDraw _spread;
    private readonly PathDraw _noise;
    private readonly double[] _unitCosts;
    private readonly double[] _unitLabours;
    private readonly double[] _maxRates;
    private readonly double[] _logPace;
    private readonly double[] _pace;

    internal WorkCrew(ProcessInputs inputs, StartGate gate, UnitNeeds needs, Productivity productivity)
    {
        _cash = inputs.Cash;
        _labour = inputs.Labour;
        _gate = gate;
        _season = inputs.Season;
        _outsourcing = inputs.Target.Outsourcing;
        _productivity = productivity;
        _unitCost = inputs.Quantity(needs.CostField, needs.Cost ?? 0.0);
        _unitLabour = inputs.Quantity(needs.LabourField, needs.Labour ?? 0.0);
        _maxRate = inputs.Quantity("maxRate", needs.MaxRate ?? double.PositiveInfinity);
        _spread = inputs.PerTrial("productivity");
        _noise = inputs.Path("noise");
        (_unitCosts, _unitLabours, _maxRates) =
            (new double[inputs.Length], new double[inputs.Length], new double[inputs.Length]);
        (_logPace, _pace) = (new double[inputs.Length], new double[inputs.Length]);
    }

    internal void Begin(BlockDraws draws)
    {
        var trials = draws.Trials;
        _unitCost.Fill(draws, _unitCosts.AsSpan(0, trials));
        _unitLabour.Fill(draws, _unitLabours.AsSpan(0, trials));
        _maxRate.Fill(draws, _maxRates.AsSpan(0, trials));
        _noise.Begin(draws);
        var pace = _logPace.AsSpan(0, trials);
        pace.Clear();
        if (_productivity.Spread > 0.0)
        {
            draws.FillOnce(_spread, pace);
        }

        // A mean-one lognormal factor: exp(s z - s²/2).
        foreach (ref var z in pace)
        {
            z = (_productivity.Spread * z) - (_productivity.Spread * _productivity.Spread / 2.0);
        }
    }

    /// <summary>Gets ready for a period; periods come in order.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trials">How many trials.</param>
    internal void BeginPeriod(int period, int trials)
    {
        var noise = _productivity.Noise;
        var normals = noise > 0.0 ? _noise.Next(period) : default;
        for (var k = 0; k < trials; k++)
        {
            _pace[k] = Math.Exp(_logPace[k] + (noise > 0.0 ? (noise * normals[k]) - (noise * noise / 2.0) : 0.0));
        }
    }

    /// <summary>Works a trial's period, pays for it and books the labour.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trial">The trial.</param>
    /// <param name="remaining">The units left to do.</param>
    /// <returns>What comes of it.</returns>
    internal WorkDone Work(int period, int trial, double remaining)
    {
        var done = WorkKernel.Work(new WorkTerms(
            _labour.Present[trial],
            _unitLabours[trial],
            _maxRates[trial],
            _pace[trial],
            _season is null ? 1.0 : _season.Workable.Row(period)[trial],
            _gate.Share[trial],
            _cash.Stock[trial],
            _unitCosts[trial],
            remaining,
            _outsourcing?.MaxFte ?? 0.0,
            _outsourcing?.Price ?? 0.0));
        _cash.Pay(trial, done.Paid);
        _labour.Book(trial, done.LabourUsed);
        return done;
    }

    /// <summary>What a unit of work takes.</summary>
    /// <param name="CostField">The field that says the money.</param>
    /// <param name="Cost">Money per unit; null where money does not limit.</param>
    /// <param name="LabourField">The field that says the labour.</param>
    /// <param name="Labour">FTE-periods per unit; null where people do not limit.</param>
    /// <param name="MaxRate">The most units a period; null for no limit.</param>
    internal sealed record UnitNeeds(
        string CostField, Distribution? Cost, string LabourField, Distribution? Labour, Distribution? MaxRate);
}
