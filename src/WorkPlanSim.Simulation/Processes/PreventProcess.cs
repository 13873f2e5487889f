using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>Incidents are kept few: Poisson with rate · e^(-effectiveness · coverage); judged at the deadline.</summary>
internal sealed class PreventProcess : Process
{
    private const int Total = StateRow.Own;

    private readonly PreventTarget _target;
    private readonly Upkeep _upkeep;
    private readonly SeasonPaths? _season;
    private readonly QuantityPath _effectiveness;
    private readonly NormalPath _incidents;

    internal PreventProcess(ProcessInputs inputs, PreventTarget target)
        : base(inputs, ownRows: 1)
    {
        _target = target;
        _upkeep = new Upkeep(target.Need);
        _season = inputs.Season;
        _effectiveness = inputs.Quantity("effectiveness", target.Effectiveness);
        _incidents = inputs.Normals("incidents", target.Rate.Max());
    }

    internal override double ProgressOf(int period, int trial) => State.Row(Total)[trial];

    protected override void BeginTrials() => State.Lanes(Total).Fill(0f, Lanes);

    protected override void StepTrials(int period, StateRows state, CauseRow causes)
    {
        var effects = Block.Of(_effectiveness).Lanes();
        var normals = Block.Of(_incidents).Lanes(period);
        var hasSeason = _season is not null;
        var anomaly = hasSeason ? Block.Of(_season!.Anomaly).Lanes(period) : normals;
        var effect = All(hasSeason ? (float)_target.SeasonEffect : 0f);
        var rate = All((float)_target.Rate[period]);
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            var coverage = _upkeep.Spend(state, k, most: 1f, out var budget, out var staffing, out var start);
            var calm = effect * anomaly[k];
            var incidents = LanePoisson.Quantile(rate * Exp(-Fma(effects[k], coverage, calm)), normals[k]);
            var season = Vector256.AndNot(
                Vector256.GreaterThan(incidents, Lane.Zero) & Vector256.LessThan(calm, Lane.Zero), budget | staffing | start);
            causes.Set(k, budget, staffing, season, Lane.Zero, start);
            if (period <= Deadline)
            {
                Count(period, k, incidents, state);
            }
        }
    }

    private void Count(int period, int trial, Lane incidents, StateRows state)
    {
        var total = state[Total, trial] + incidents;
        var limit = All(_target.Limit);
        var isGood = Vector256.LessThanOrEqual(total, limit);
        state[Total, trial] = total;
        state[StateRow.Attainment, trial] = Vector256.ConditionalSelect(isGood, All(1f), limit / Max(total, All(1f)));
        state[StateRow.Shortfall, trial] = Max(Lane.Zero, total - limit);
        if (period == Deadline)
        {
            Outcome.Finish(trial, isGood);
        }
    }
}
