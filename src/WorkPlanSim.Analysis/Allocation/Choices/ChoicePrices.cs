using Google.OrTools.LinearSolver;

namespace WorkPlanSim.Analysis.Allocation.Choices;

/// <summary>
/// Prices of the supplies at which taking the item of most value less cost in every group bounds all choices: Lagrange's bound
/// Σ price · supply + Σ max (value - cost), which holds for any prices of 0 or more (Geoffrion, 1974).
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="prices">The prices. Shape [supplies].</param>
internal sealed class ChoicePrices(ChoiceProblem problem, double[] prices)
{
    // Sums of doubles are right to a share of this.
    private const double Rounding = 1e-9;

    private readonly double[] _best = [.. problem.Groups.Select(g => g.Max(i => Surplus(i, prices)))];

    /// <summary>Gets what no choice exceeds.</summary>
    internal double Bound => BoundWithLoss(0.0);

    /// <summary>Finds the prices of the linear relaxation, by which the bound is as low as it can be.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="kept">The items that count. Shape [groups][...].</param>
    /// <returns>The prices; null where not even parts of items can be chosen within the supplies.</returns>
    internal static ChoicePrices? Of(ChoiceProblem problem, List<List<int>> kept)
    {
        using var solver = Solver.CreateSolver("GLOP");
        var scale = Math.Max(1.0, problem.Groups.Max(g => g.Max(i => Math.Abs((double)i.Value))));
        var supplies = problem.Supplies.Select(s => solver.MakeConstraint(double.NegativeInfinity, s / Math.Max(1.0, s))).ToArray();
        for (var g = 0; g < kept.Count; g++)
        {
            var one = solver.MakeConstraint(1.0, 1.0);
            foreach (var item in kept[g].Select(i => problem.Groups[g][i]))
            {
                var share = solver.MakeNumVar(0.0, double.PositiveInfinity, "");
                one.SetCoefficient(share, 1.0);
                solver.Objective().SetCoefficient(share, item.Value / scale);
                for (var s = 0; s < supplies.Length; s++)
                {
                    if (item.Needs[s] != 0L)
                    {
                        supplies[s].SetCoefficient(share, item.Needs[s] / Math.Max(1.0, problem.Supplies[s]));
                    }
                }
            }
        }

        solver.Objective().SetMaximization();
        return solver.Solve() switch
        {
            Solver.ResultStatus.OPTIMAL => new ChoicePrices(
                problem,
                [.. supplies.Select((s, i) => Math.Max(0.0, s.DualValue()) * scale / Math.Max(1.0, problem.Supplies[i]))]),
            Solver.ResultStatus.INFEASIBLE => null,

            // Any prices bound: without these, nothing is left out.
            _ => new ChoicePrices(problem, new double[supplies.Length]),
        };
    }

    /// <summary>Gives what no choice with an item exceeds.</summary>
    /// <param name="group">The group.</param>
    /// <param name="item">The item.</param>
    /// <returns>The bound.</returns>
    internal double BoundWith(int group, int item) => BoundWithLoss(Lost(group, item));

    /// <summary>Gives by how much an item is worse than the best of its group at these prices.</summary>
    /// <param name="group">The group.</param>
    /// <param name="item">The item.</param>
    /// <returns>The difference, at least 0.</returns>
    internal double Lost(int group, int item) => _best[group] - Surplus(problem.Groups[group][item], prices);

    private double BoundWithLoss(double lost)
    {
        var supplies = prices.Select((p, s) => p * problem.Supplies[s]).Sum();
        return supplies + _best.Sum() - lost + (Rounding * (supplies + _best.Sum(Math.Abs)));
    }

    private static double Surplus(ChoiceItem item, double[] prices)
    {
        var surplus = (double)item.Value;
        for (var s = 0; s < prices.Length; s++)
        {
            surplus -= prices[s] * item.Needs[s];
        }

        return surplus;
    }
}
