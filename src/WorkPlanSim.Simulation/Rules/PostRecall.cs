using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Processes;
using WorkPlanSim.Simulation.Recipes;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Rules;

/// <summary>
/// A recall of posts, looked at anew in every period: those of targets met before it work for targets that have begun, are neither met nor
/// past their deadline and, if so stated, lag, in proportion to the posts that these have; with no such target they stay where they are.
/// </summary>
/// <param name="recipe">The rule.</param>
/// <param name="rule">The same.</param>
/// <param name="members">The processes that take part.</param>
internal sealed class PostRecall(RuleRecipe recipe, StandingRule.Recall rule, Process[] members)
    : RuleProcess(recipe, [.. members.Select(m => m.Labour.SourceOf(rule.TeamId)!.Recalled!)])
{
    private const float Least = 1f / QuantityPath.Endless;

    private readonly double[][] _posts = Array.ConvertAll(members, m => m.Labour.SourceOf(rule.TeamId)!.Posts);

    internal override void Begin(WorldBlock block)
    {
        foreach (var rows in Moved)
        {
            rows.Lanes().Fill(0f, block.Lanes);
        }
    }

    // Before the first period nothing is finished.
    internal override bool ActsAt(int period) => period > 0;

    internal override void Act(WorldBlock block, int period)
    {
        for (var m = 0; m < members.Length; m++)
        {
            Weigh(block, period, m);
        }

        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            var (free, wanting) = (Lane.Zero, Lane.Zero);
            foreach (var rows in Moved)
            {
                var posts = rows.Lanes()[k];
                free += Max(Lane.Zero, -posts);
                wanting += Max(Lane.Zero, posts);
            }

            var each = free / Max(wanting, All(Least));
            var isWanted = Vector256.GreaterThan(wanting, Lane.Zero);
            foreach (var rows in Moved)
            {
                var posts = rows.Lanes()[k];
                rows.Lanes()[k] = isWanted & (Min(Lane.Zero, posts) + (each * Max(Lane.Zero, posts)));
            }
        }
    }

    /// <summary>Says the posts of a member that can work for others, as a negative number, or by which it may get some.</summary>
    private void Weigh(WorldBlock block, int period, int member)
    {
        var process = members[member];
        var moved = Moved[member].Lanes();
        var posts = All((float)_posts[member][period]);
        var isInTime = period <= process.Deadline ? Lane.AllBitsSet : Lane.Zero;
        for (var k = 0; k < block.Lanes; k += LaneRow.Width)
        {
            var isMet = process.Outcome.IsDone(k);
            var wants = rule.To == RecallTo.Lagging
                ? process.ForecastOf(period, k)?.Lags ?? Lane.Zero
                : Vector256.GreaterThan(process.WorkedBefore(period, k), Lane.Zero);
            moved[k] = Vector256.ConditionalSelect(isMet, Lane.Zero - posts, Vector256.AndNot(wants & isInTime, isMet) & posts);
        }
    }
}
