using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Replays;

/// <summary>What a target's progress is counted in.</summary>
public static class ProgressUnit
{
    /// <summary>Gives the unit of a target.</summary>
    /// <param name="target">The target.</param>
    /// <returns>That of its shortfall, but for cases, of which progress counts those that are open.</returns>
    public static BilingualText Of(Target target)
    {
        if (target is not ClearTarget)
        {
            return ShortfallMeasure.Of(target).Unit;
        }

        var unit = target.Unit ?? new BilingualText("件", "cases");
        return new BilingualText($"未结（{unit.Zh}）", $"open ({unit.En})");
    }
}
