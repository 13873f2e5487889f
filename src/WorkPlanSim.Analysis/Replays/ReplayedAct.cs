using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Replays;

namespace WorkPlanSim.Analysis.Replays;

/// <summary>What a standing rule did in one replayed year, from one period to another.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="First">The period at whose start it did it.</param>
/// <param name="Last">The last period in which posts worked so; the same as the first for money, which goes once.</param>
/// <param name="Parts">Who got money or posts, and, as negative amounts, who gave; in the plan's order of targets.</param>
public sealed record ReplayedAct(
    StandingRule Rule, int First, int Last, ImmutableArray<(Target Target, double Amount)> Parts)
{
    /// <summary>Reads what rules moved: posts that work alike period after period are told once.</summary>
    /// <param name="plan">The plan under the scenario.</param>
    /// <param name="acts">What was moved in each period.</param>
    /// <returns>What rules did, by the period in which it began.</returns>
    internal static ImmutableArray<ReplayedAct> Read(Plan plan, ImmutableArray<RuleAct> acts)
    {
        var told = new List<(int Rule, ReplayedAct Act)>();
        foreach (var act in acts)
        {
            var parts = act.Parts.Select(p => (plan.Targets[p.Target], p.Amount)).ToImmutableArray();
            var before = told.FindIndex(t =>
                t.Rule == act.Rule && t.Act.Last == act.Period - 1 && t.Act.Parts.SequenceEqual(parts));
            if (before < 0)
            {
                told.Add((act.Rule, new ReplayedAct(plan.Rules[act.Rule], act.Period, act.Period, parts)));
            }
            else
            {
                told[before] = (act.Rule, told[before].Act with { Last = act.Period });
            }
        }

        return [.. told.Select(t => t.Act)];
    }
}
