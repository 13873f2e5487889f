using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Benchmarks.Peers;

/// <summary>What the scalar peer needs to know of a target.</summary>
internal sealed class ScalarTarget
{
    internal ScalarTarget(int place, DeliverTarget target)
    {
        (Scope, Goal) = (target.Scope, target.Goal);
        (Budget, Posts) = (target.Budget.Values.First().ToDouble(), target.Staff.Values.First().Value);
        (Season, Team) = (place % Plans.DeliverPlan.Seasons, place % Plans.DeliverPlan.Teams);
        Cost = (Distribution.LogNormal)target.UnitCost!;
        Labour = (Distribution.LogNormal)target.UnitLabour!;
        MaxRate = ((Distribution.Constant)target.MaxRate!).Value;
        (Spread, Noise) = (target.Productivity.Spread, target.Productivity.Noise);
    }

    internal double Scope { get; }

    internal double Goal { get; }

    internal double Budget { get; }

    internal double Posts { get; }

    internal int Season { get; }

    internal int Team { get; }

    internal Distribution.LogNormal Cost { get; }

    internal Distribution.LogNormal Labour { get; }

    internal double MaxRate { get; }

    internal double Spread { get; }

    internal double Noise { get; }
}
