using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation.Choices;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>Chooses one measured portion for each target, within all funds and teams.</summary>
/// <remarks>
/// Of allocations of equal value the one that moves least wins: what moves counts in hundredths of its fund or team, below the
/// smallest difference of values. Targets that matter to one another through what they are given add up only near the
/// allocation that the surfaces were looked at from.
/// </remarks>
/// <param name="space">The space.</param>
/// <param name="question">What is asked.</param>
/// <param name="surfaces">The response surfaces.</param>
/// <param name="around">What each target is given where relatives were measured. Shape [targets].</param>
internal sealed class AllocationKnapsack(
    AllocationSpace space, AllocationQuestion question, Surfaces surfaces, ImmutableArray<Portion> around)
{
    private const double Effort = 2.0;
    private const decimal MostUnits = 1e14m;

    private readonly Scoring _scoring = new(space.Plan, question.Objective);

    // No part of a unit may be lost, so that what fits fits to the last digit.
    private readonly (decimal Factor, long Divisor)[] _units = [.. space.Resources.Select((_, r) => UnitsOf(space, surfaces, r))];

    /// <summary>Chooses the best allocation.</summary>
    /// <param name="totals">What there is to give. Shape [resources].</param>
    /// <param name="demands">What targets must come to.</param>
    /// <param name="effort">When to stop without a proof: about as many seconds of a fast processor.</param>
    /// <param name="known">A measured allocation to begin with, if it fits; null for what there is now.</param>
    /// <param name="cancellationToken">Ends it soon.</param>
    /// <returns>The allocation; null where none was found that meets all demands.</returns>
    internal AllocationChoice? Best(
        IReadOnlyList<decimal> totals,
        ImmutableArray<Demand> demands,
        double effort,
        AllocationChoice? known,
        CancellationToken cancellationToken)
    {
        var moves = space.Targets.Select(t => surfaces.Of(t.Target).Select(p => Moved(t, p.Portion)).DefaultIfEmpty(0L).Max()).Sum();
        var (items, result) = Solve(
            totals,
            demands,
            (t, p) => (Gain(t, p) * (moves + 1L)) - Moved(space.Targets[t], p.Portion),
            effort,
            known,
            cancellationToken);
        if (result.Answer is not { } answer)
        {
            return null;
        }

        var (start, choice) = (StartValue(), ChoiceOf(items, answer));
        var bound = start + (long)Math.Floor((double)(answer.Bound + moves) / (moves + 1L));
        return choice with { Bound = answer.Bound == answer.Value ? choice.Value : Math.Max(choice.Value, bound) };
    }

    /// <summary>Finds out which demand can't be met together with those before it, or is not seen to be.</summary>
    /// <param name="totals">What there is to give. Shape [resources].</param>
    /// <param name="demands">What targets must come to.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The demand; or, if each was met together with those before it, null and an allocation that meets all.</returns>
    internal (UnmetLimit? Limit, AllocationChoice? Meets) FirstUnmet(
        IReadOnlyList<decimal> totals, ImmutableArray<Demand> demands, CancellationToken cancellationToken)
    {
        var (items, result) = Solve(totals, [], (_, _) => 0L, Effort, null, cancellationToken);
        if (result.Answer is not { } first)
        {
            return (BoundsUnmet(result.IsImpossible), null);
        }

        // Each begins with an allocation that meets those before it, so that how far it is met is never made up.
        var known = ChoiceOf(items, first);
        foreach (var (demand, d) in demands.Select((demand, d) => (demand, d)).Where(p => !Feels(p.demand.Target)))
        {
            (items, result) = Solve(
                totals, demands[..d], (t, p) => t == demand.Target ? p.Met[0] : 0L, Effort, known, cancellationToken);
            known = result.Answer is { } answer ? ChoiceOf(items, answer) : known;
            var reach = surfaces.Find(demand.Target, known.Portions[demand.Target])!.Met[0];
            if (reach < demand.LeastMet)
            {
                var limit = new UnmetLimit(
                    demand.Kind,
                    space.Plan.Targets[demand.Target].Id,
                    (double)demand.LeastMet / surfaces.Trials,
                    (double)reach / surfaces.Trials,
                    IsProven: result.Answer?.Bound < demand.LeastMet);
                return (limit, null);
            }
        }

        return (null, known);
    }

    /// <summary>Gives the points of which one may be chosen.</summary>
    /// <param name="target">The target's place.</param>
    /// <param name="demands">What targets must come to.</param>
    /// <returns>The points.</returns>
    internal ImmutableArray<SurfacePoint> Allowed(int target, ImmutableArray<Demand> demands)
    {
        var least = Feels(target) ? 0L : demands.Where(d => d.Target == target).Select(d => d.LeastMet).DefaultIfEmpty(0L).Max();
        return [.. surfaces.Of(target).Where(p => p.Met[0] >= least && IsWithin(target, p.Portion))];
    }

    /// <summary>Gives what a point adds to the objective against the allocation that surfaces were looked at from.</summary>
    /// <param name="target">The target's place.</param>
    /// <param name="point">The point.</param>
    /// <returns>The gain in units times trials.</returns>
    internal long Gain(int target, SurfacePoint point) =>
        PartsOf(target, point.Portion, onlyOwn: false) - PartsOf(target, around[target], onlyOwn: false);

    private UnmetLimit BoundsUnmet(bool isImpossible) => question.ChangeAtMost is { } most
        ? new UnmetLimit(
            UnmetLimitKind.ChangeAtMost,
            "",
            most.ToDouble(),
            (double)space.Targets.Sum(t => space.MoneyChanged(t, t.Start).More),
            isImpossible)
        : UnmetLimit.Bounds;

    private AllocationChoice ChoiceOf(ImmutableArray<SurfacePoint>[] items, ChoiceAnswer answer)
    {
        var chosen = answer.Chosen.Select((item, t) => items[t][item]).ToList();
        var value = StartValue() + chosen.Select((p, t) => Gain(t, p)).Sum();
        return new AllocationChoice([.. chosen.Select(p => p.Portion)], value, long.MaxValue);
    }

    private long StartValue() => space.Targets.Sum(t => PartsOf(t.Target, around[t.Target], onlyOwn: true));

    private (ImmutableArray<SurfacePoint>[] Items, ChoiceResult Result) Solve(
        IReadOnlyList<decimal> totals,
        ImmutableArray<Demand> demands,
        Func<int, SurfacePoint, long> valueOf,
        double effort,
        AllocationChoice? known,
        CancellationToken cancellationToken)
    {
        var items = space.Targets.Select(t => Allowed(t.Target, demands)).ToArray();
        var supplies = space.Resources.Select((_, r) => (long)(totals[r] * _units[r].Factor) / _units[r].Divisor).ToList();
        if (question.ChangeAtMost is { } most)
        {
            var change = ChangeUnits(Resource.Exact(most.Amount), roundUp: false);
            supplies.AddRange([change, change]);
        }

        var problem = new ChoiceProblem(
            [
                .. items.Select((points, t) => points
                    .Select(p => new ChoiceItem(valueOf(t, p), NeedsOf(space.Targets[t], p.Portion))).ToImmutableArray()),
            ],
            [.. supplies]);
        var portions = known?.Portions ?? space.Start;
        var start = items.Select((points, t) => points.Select(p => p.Portion).ToList().IndexOf(portions[t])).ToImmutableArray();
        return (items, ChoiceSolver.Solve(problem, effort, start.Contains(-1) ? [] : start, cancellationToken));
    }

    // What a target with relatives comes to depends on what they are given: that shows in the full simulation only.
    private bool Feels(int target) =>
        space.Relatives.Where((_, i) => i != target).Any(relatives => relatives.Contains(target));

    private long PartsOf(int target, Portion portion, bool onlyOwn)
    {
        var point = surfaces.Find(target, portion)
            ?? throw new InvalidOperationException($"Target {target} was not measured there.");
        return (onlyOwn ? space.Relatives[target][..1] : space.Relatives[target])
            .Select((i, place) => _scoring.PartOf(i, point.Met[place], surfaces.Trials)).Sum();
    }

    private bool IsWithin(int target, Portion portion)
    {
        var levers = space.Targets[target].Levers;
        for (var l = 0; l < levers.Length; l++)
        {
            if (portion[l] < levers[l].Least || portion[l] > Math.Max(levers[l].Cap, levers[l].Least))
            {
                return false;
            }
        }

        return true;
    }

    private long[] NeedsOf(TargetLevers target, Portion portion)
    {
        var needs = new long[space.Resources.Length + (question.ChangeAtMost is null ? 0 : 2)];
        for (var l = 0; l < target.Levers.Length; l++)
        {
            var r = target.Levers[l].Resource;
            needs[r] = (long)decimal.Ceiling(portion[l] * _units[r].Factor) / _units[r].Divisor;
        }

        if (question.ChangeAtMost is not null)
        {
            var (more, less) = space.MoneyChanged(target, portion);
            needs[^2] = ChangeUnits(more, roundUp: true);
            needs[^1] = ChangeUnits(less, roundUp: true);
        }

        return needs;
    }

    private long Moved(TargetLevers target, Portion portion)
    {
        var moved = 0m;
        for (var l = 0; l < target.Levers.Length; l++)
        {
            var total = space.Resources[target.Levers[l].Resource].Total;
            moved += total > 0m ? Math.Abs(portion[l] - target.Levers[l].Present) / total : 0m;
        }

        return (long)decimal.Ceiling(moved * 100m);
    }

    private long ChangeUnits(decimal money, bool roundUp)
    {
        var factor = _units.Where((_, r) => space.Resources[r].IsFund).Select(u => u.Factor).DefaultIfEmpty(1m).Min();
        return (long)(roundUp ? decimal.Ceiling(money * factor) : decimal.Floor(money * factor));
    }

    private static (decimal Factor, long Divisor) UnitsOf(AllocationSpace space, Surfaces surfaces, int resource)
    {
        var factor = 1e6m;
        while (space.Resources[resource].Total * factor > MostUnits)
        {
            factor /= 10m;
        }

        var divisor = 0L;
        foreach (var target in space.Targets.Where(t => t.LeverOf(resource) >= 0))
        {
            var lever = target.LeverOf(resource);
            foreach (var point in surfaces.Of(target.Target))
            {
                divisor = Gcd(divisor, (long)decimal.Ceiling(point.Portion[lever] * factor));
            }
        }

        return (factor, Math.Max(1L, divisor));
    }

    private static long Gcd(long a, long b) => b == 0L ? a : Gcd(b, a % b);
}
