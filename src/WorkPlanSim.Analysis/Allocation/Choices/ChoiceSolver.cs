using System.Collections.Immutable;
using Google.OrTools.Sat;

namespace WorkPlanSim.Analysis.Allocation.Choices;

/// <summary>Solves multiple-choice knapsacks with proof: a core of promising items by CP-SAT of OR-Tools, the rest by its bound.</summary>
/// <remarks>
/// <para>
/// Items that another of their group replaces at no loss are left out. Then the items that the prices of the linear relaxation
/// think best form a core (Balas and Zemel, 1980), which is solved. Of those outside of it that could still make a better choice,
/// by Lagrange's bound, all join it; or the most promising, or none, where there is not effort left for so many.
/// </para>
/// <para>
/// One worker, a fixed seed, and effort counted in the solver's own units instead of seconds: the same problem gets the same
/// answer under any load.
/// </para>
/// </remarks>
internal static class ChoiceSolver
{
    private const int CoreOfGroup = 4;
    private const int CoreOfAll = 6;
    private const int Growth = 4;

    // With less for each item the solver ends before it has found anything, and before it comes near a proof.
    private const double EffortOfItem = 1.5e-4;
    private const double EffortOfProof = 6e-4;
    private const string Settings = "num_workers:1 random_seed:1 linearization_level:2 max_deterministic_time:";

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="effort">When to stop without a proof: about as many seconds of a fast processor.</param>
    /// <param name="known">A choice to begin with, if it fits; empty for none. Shape [groups].</param>
    /// <param name="cancellationToken">Ends it soon.</param>
    /// <returns>The best choice, or the best found, or whether there is none.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    internal static ChoiceResult Solve(
        ChoiceProblem problem, double effort, ImmutableArray<int> known, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var kept = problem.Groups.Select(Undominated).ToList();
        if (kept.Any(k => k.Count == 0) || ChoicePrices.Of(problem, kept) is not { } prices)
        {
            return new ChoiceResult(null, IsImpossible: true);
        }

        var core = kept.Select((items, g) => items.OrderBy(i => prices.Lost(g, i)).Take(CoreOfGroup).ToHashSet()).ToList();
        foreach (var (g, item, _) in Outside(kept, core, prices).OrderByDescending(o => o.Bound).Take(CoreOfAll * core.Count).ToList())
        {
            core[g].Add(item);
        }

        var start = problem.Fits(known) ? known : problem.Cheapest();
        var best = problem.Fits(start) ? new ChoiceAnswer(start, problem.ValueOf(start), long.MaxValue) : null;
        var (bound, left) = (Floor(prices.Bound), effort);
        for (var isFirst = true; ; isFirst = false)
        {
            AddTo(core, best);
            var (found, isImpossible, spent) = SolveCore(problem, core, best is null ? effort : left, best, cancellationToken);
            (best, left) = (found ?? best, left - spent);
            var better = Outside(kept, core, prices).Where(o => best is null || Math.Floor(o.Bound) > best.Value)
                .OrderByDescending(o => o.Bound).ToList();
            var outside = better.Count > 0 ? Floor(better[0].Bound) : long.MinValue;
            bound = Math.Min(bound, Math.Max(found?.Bound ?? long.MaxValue, outside));
            var size = core.Sum(c => c.Count);
            bool Pays(int more, double each) => more > 0 && (best is null || left >= (size + more) * each);
            var some = isFirst ? Math.Min(better.Count, (Growth - 1) * size) : 0;
            var next = Pays(better.Count, EffortOfProof) ? better : Pays(some, EffortOfItem) ? better[..some] : [];
            if (next.Count == 0)
            {
                // Without a choice all items are in the core by now.
                return best is null
                    ? new ChoiceResult(null, isImpossible)
                    : new ChoiceResult(best with { Bound = Math.Max(best.Value, bound) }, IsImpossible: false);
            }

            next.ForEach(o => core[o.Group].Add(o.Item));
        }
    }

    private static void AddTo(List<HashSet<int>> core, ChoiceAnswer? choice)
    {
        for (var g = 0; g < core.Count && choice is not null; g++)
        {
            core[g].Add(choice.Chosen[g]);
        }
    }

    private static IEnumerable<(int Group, int Item, double Bound)> Outside(
        List<List<int>> kept, List<HashSet<int>> core, ChoicePrices prices) => kept.SelectMany((items, g) => items
            .Where(i => !core[g].Contains(i)).Select(i => (g, i, prices.BoundWith(g, i))));

    private static long Floor(double bound) => bound < long.MaxValue ? (long)Math.Floor(bound) : long.MaxValue;

    private static (ChoiceAnswer? Answer, bool IsImpossible, double Spent) SolveCore(
        ChoiceProblem problem,
        List<HashSet<int>> core,
        double effort,
        ChoiceAnswer? known,
        CancellationToken cancellationToken)
    {
        var model = new CpModel();
        var chosen = core.Select(items => items.Order().Select(i => (Item: i, Is: model.NewBoolVar(""))).ToList()).ToList();
        chosen.ForEach(group => model.AddExactlyOne(group.Select(i => i.Is)));
        AddSupplies(model, problem, chosen);
        model.Maximize(Sum(chosen.SelectMany((group, g) => group.Select(i => (i.Is, problem.Groups[g][i.Item].Value)))));
        for (var g = 0; g < core.Count && known is not null; g++)
        {
            chosen[g].ForEach(i => model.AddHint(i.Is, i.Item == known.Chosen[g]));
        }

        var solver = new CpSolver { StringParameters = FormattableString.Invariant($"{Settings}{effort}") };
        using var stopping = cancellationToken.Register(solver.StopSearch);
        var status = solver.Solve(model);
        cancellationToken.ThrowIfCancellationRequested();
        return (
            status is CpSolverStatus.Optimal or CpSolverStatus.Feasible ? Read(problem, chosen, solver) : null,
            status is CpSolverStatus.Infeasible,
            solver.Response?.DeterministicTime ?? effort);
    }

    private static ChoiceAnswer Read(ChoiceProblem problem, List<List<(int Item, BoolVar Is)>> chosen, CpSolver solver)
    {
        ImmutableArray<int> items = [.. chosen.Select(group => group.First(i => solver.BooleanValue(i.Is)).Item)];
        var value = problem.ValueOf(items);
        return new ChoiceAnswer(items, value, Math.Max(value, (long)Math.Floor(solver.BestObjectiveBound + 0.5)));
    }

    /// <summary>Finds the items of a group that no other of it replaces; of equals the first.</summary>
    private static List<int> Undominated(ImmutableArray<ChoiceItem> group)
    {
        var kept = new List<int>();
        foreach (var item in Enumerable.Range(0, group.Length)
            .OrderByDescending(i => group[i].Value).ThenBy(i => group[i].Needs.Sum(n => (double)n)))
        {
            if (!kept.Any(k => group[k].IsAsGoodAs(group[item])))
            {
                kept.Add(item);
            }
        }

        return kept;
    }

    private static void AddSupplies(CpModel model, ChoiceProblem problem, List<List<(int Item, BoolVar Is)>> chosen)
    {
        for (var s = 0; s < problem.Supplies.Length; s++)
        {
            var needs = chosen
                .SelectMany((group, g) => group.Select(i => (i.Is, Need: problem.Groups[g][i.Item].Needs[s])))
                .Where(n => n.Need != 0L).ToList();
            if (needs.Count > 0)
            {
                model.Add(Sum(needs) <= problem.Supplies[s]);
            }
        }
    }

    private static LinearExpr Sum(IEnumerable<(BoolVar Item, long Factor)> parts)
    {
        var all = parts.ToList();
        return LinearExpr.WeightedSum(all.Select(p => p.Item), all.Select(p => p.Factor));
    }
}
