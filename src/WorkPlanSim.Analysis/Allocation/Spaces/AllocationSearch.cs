using System.Collections.Immutable;
using WorkPlanSim.Analysis.Trials;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>Finds the best allocation on response surfaces that get finer around it.</summary>
internal sealed class AllocationSearch
{
    /// <summary>The money by which shadow prices ask, in units of the plan's currency.</summary>
    internal const decimal LittleMoney = 10m;

    // Fewer discordant trials than these can't be told from chance (McNemar, 1947, exactly: 2 · 2⁻⁶ = 0.03).
    private const long TellingTrials = 6;

    // What is chosen on the way only says where to look closer; at the end it is to be proven.
    private const double EffortOnTheWay = 0.5;
    private const double EffortAtTheEnd = 6.0;

    // From afar so many portions of a target, and so many of one of which it does not matter what becomes.
    private const int MostPortions = 150;
    private const int MostOfIndifferent = 30;

    // So few are searched wider: of many, so many portions are more than the knapsack can prove a choice of.
    private const int FewTargets = 12;

    /// <summary>The steps by which the surfaces are measured closer, as shares of what a lever gives.</summary>
    internal static readonly ImmutableArray<decimal> Zooms = [0.5m, 0.25m, 0.12m, 0.25m, 0.12m, 0.06m, 0.03m];

    private readonly AllocationSpace _space;
    private readonly AllocationQuestion _question;
    private readonly Candidates _candidates;
    private readonly bool[] _isFlat;
    private readonly bool _isSmall;
    private readonly int _threads;
    private ImmutableArray<Portion> _around;
    private bool _isLoose;

    private AllocationSearch(AllocationSpace space, AllocationQuestion question, TrialRuns runs)
    {
        (_space, _question, _candidates) = (space, question, new Candidates(space));
        Scoring = new Scoring(space.Plan, question.Objective);
        Surfaces = new Surfaces(space, runs);
        _isFlat = new bool[space.Targets.Length];
        _isSmall = space.Targets.Length <= FewTargets;
        _threads = runs.Threads;
        _around = space.Start;
        Totals = [.. space.Resources.Select(r => r.Total)];
    }

    /// <summary>Gets the objective.</summary>
    internal Scoring Scoring { get; }

    /// <summary>Gets the response surfaces.</summary>
    internal Surfaces Surfaces { get; }

    /// <summary>Gets what there is to give. Shape [resources].</summary>
    internal ImmutableArray<decimal> Totals { get; }

    /// <summary>Gets what targets must come to.</summary>
    internal ImmutableArray<Demand> Demands { get; private set; } = [];

    /// <summary>Gets the demands that the surfaces hold to: all, or none once they were let go of.</summary>
    internal ImmutableArray<Demand> Binding => _isLoose ? [] : Demands;

    /// <summary>Gets whether nothing that a target may be given tells, so that all it can do is give. Shape [targets].</summary>
    internal IReadOnlyList<bool> IsFlat => _isFlat;

    /// <summary>Gets the knapsack over all that is measured.</summary>
    internal AllocationKnapsack Knapsack => new(_space, _question, Surfaces, _around);

    /// <summary>Measures the surfaces from afar, and finds out which targets no lever moves.</summary>
    /// <param name="space">The space.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="runs">Runs of <see cref="AllocationSpace.Measured"/>.</param>
    /// <param name="present">The trials in which each target is met as the plan stands. Shape [targets].</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The search.</returns>
    internal static AllocationSearch Begin(
        AllocationSpace space,
        AllocationQuestion question,
        TrialRuns runs,
        ImmutableArray<long> present,
        CancellationToken cancellationToken)
    {
        var search = new AllocationSearch(space, question, runs);
        search.Demands =
        [
            .. space.Plan.Targets.SelectMany((t, i) => question.AtLeast.TryGetValue(t.Id, out var least)
                ? new[] { new Demand(UnmetLimitKind.AtLeast, i, (long)Math.Ceiling((least * runs.Trials) - 1e-6)) }
                : []),
            .. space.Plan.Targets.SelectMany((t, i) => question.Keep.Contains(t.Id)
                ? new[] { new Demand(UnmetLimitKind.Keep, i, present[i]) }
                : []),
        ];
        search.MeasureFromAfar(cancellationToken);
        return search;
    }

    /// <summary>Finds the best allocation within what there is.</summary>
    /// <param name="totals">What there is to give. Shape [resources].</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The allocation; null where none was found that meets all demands.</returns>
    internal AllocationChoice? Find(IReadOnlyList<decimal> totals, CancellationToken cancellationToken) =>
        FindFrom(null, totals, cancellationToken);

    /// <summary>Finds the best allocation within what there is, from one that is known to meet all demands.</summary>
    /// <param name="known">The allocation, of measured portions; null for none.</param>
    /// <param name="totals">What there is to give. Shape [resources].</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The allocation; null where none was found that meets all demands.</returns>
    internal AllocationChoice? FindFrom(
        AllocationChoice? known, IReadOnlyList<decimal> totals, CancellationToken cancellationToken) =>
        Zoom([totals], [known], Zooms, cancellationToken)[0] is { } choice ? Refine(totals, choice, cancellationToken) : null;

    /// <summary>Finds good allocations within what there may be, and measures the surfaces closer around each of them.</summary>
    /// <param name="totals">What there may be to give. Shape [cases][resources].</param>
    /// <param name="known">Measured allocations to begin with; null for none. Shape [cases].</param>
    /// <param name="zooms">The steps, as shares of what a lever gives.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The allocations, not yet proven best; null where none was found that meets all demands. Shape [cases].</returns>
    internal ImmutableArray<AllocationChoice?> Zoom(
        IReadOnlyList<IReadOnlyList<decimal>> totals,
        ImmutableArray<AllocationChoice?> known,
        ImmutableArray<decimal> zooms,
        CancellationToken cancellationToken)
    {
        var choices = Choose(totals, EffortOnTheWay, known, cancellationToken);
        if (choices.Any(c => c is null))
        {
            // That there is none is said only once it was looked for in earnest.
            choices = Choose(totals, EffortAtTheEnd, choices, cancellationToken);
        }

        foreach (var zoom in zooms.TakeWhile(_ => choices.Any(c => c is not null)))
        {
            Surfaces.Measure(
                choices.SelectMany((c, i) => c is null ? [] : Closer(c.Portions, totals[i], zoom)), cancellationToken);
            choices = Choose(totals, EffortOnTheWay, choices, cancellationToken);
        }

        return choices;
    }

    /// <summary>Chooses the best of all that is measured, for each case by itself.</summary>
    /// <param name="totals">What there may be to give. Shape [cases][resources].</param>
    /// <param name="effort">When to stop without a proof, for each: about as many seconds of a fast processor.</param>
    /// <param name="known">Measured allocations to begin with. Shape [cases].</param>
    /// <param name="cancellationToken">Ends it soon.</param>
    /// <returns>The allocations; null where none was found that meets all demands. Shape [cases].</returns>
    internal ImmutableArray<AllocationChoice?> Choose(
        IReadOnlyList<IReadOnlyList<decimal>> totals,
        double effort,
        ImmutableArray<AllocationChoice?> known,
        CancellationToken cancellationToken)
    {
        var (knapsack, choices) = (Knapsack, new AllocationChoice?[totals.Count]);
        Parallel.For(
            0,
            choices.Length,
            new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellationToken },
            c => choices[c] = knapsack.Best(totals[c], Binding, effort, known[c], cancellationToken));
        return [.. choices];
    }

    /// <summary>Lets go of the demands, where the surfaces don't see all that may meet them.</summary>
    internal void Loosen() => _isLoose = true;

    /// <summary>Measures allocations, so that they are among those to choose from.</summary>
    /// <param name="allocations">What each target is given. Shape [allocations][targets].</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    internal void Measure(IEnumerable<ImmutableArray<Portion>> allocations, CancellationToken cancellationToken) =>
        Surfaces.Measure(allocations.SelectMany(a => a.Select((p, t) => (t, p))), cancellationToken);

    /// <summary>Measures what targets that have all of a fund would do with more: of use only where there is more to share out.</summary>
    /// <param name="portions">What each target is given. Shape [targets].</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    internal void MeasureBeyondAll(ImmutableArray<Portion> portions, CancellationToken cancellationToken) => Surfaces.Measure(
        Moving().SelectMany(t => _candidates.BeyondAll(t, portions[t.Target], LittleMoney).Select(p => (t.Target, p))), cancellationToken);

    /// <summary>Looks from another allocation at what targets make of one another.</summary>
    /// <param name="portions">What each target is given. Shape [targets].</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    internal void LookFrom(ImmutableArray<Portion> portions, CancellationToken cancellationToken)
    {
        Surfaces.LookFrom(portions, cancellationToken);
        _around = portions;
    }

    private IEnumerable<(int Target, Portion Portion)> Closer(
        ImmutableArray<Portion> portions, IReadOnlyList<decimal> totals, decimal zoom)
    {
        var free = _space.Given(portions).Select((given, r) => totals[r] - given).ToList();
        return Wanting().SelectMany(t => _candidates.Neighbours(t, portions[t.Target], zoom)
            .Concat(_candidates.Swaps(t, portions[t.Target])).Concat(_isSmall ? _candidates.Along(t, portions[t.Target], free) : [])
            .Select(p => (t.Target, p)));
    }

    private AllocationChoice? Refine(IReadOnlyList<decimal> totals, AllocationChoice choice, CancellationToken cancellationToken)
    {
        Surfaces.Measure(
            Moving().SelectMany(t => _candidates.ALittleMore(t, choice.Portions[t.Target], LittleMoney).Select(p => (t.Target, p))),
            cancellationToken);
        return Knapsack.Best(totals, Binding, EffortAtTheEnd, choice, cancellationToken);
    }

    private void MeasureFromAfar(CancellationToken cancellationToken)
    {
        Surfaces.Measure(
            _space.Targets.SelectMany(t => _candidates.Spread(t, IsWanting(t) ? MostPortions : MostOfIndifferent).Concat(_candidates.Swaps(t, t.Start)).Select(p => (t.Target, p))),
            cancellationToken);

        // What some times as much does not move, all there is may; and that a demand is out of reach is not said before all was tried.
        Surfaces.Measure(
            _space.Targets.SelectMany(t => (IsDemanded(t.Target) ? _candidates.Extremes(t) : [])
                .Concat(_isSmall || !Tells(t.Target) ? _candidates.Farther(t) : []).Concat(_isSmall ? Candidates.Whole(t) : [])
                .Select(p => (t.Target, p))),
            cancellationToken);
        foreach (var target in _space.Targets)
        {
            _isFlat[target.Target] = !Tells(target.Target);
        }
    }

    private IEnumerable<TargetLevers> Moving() => _space.Targets.Where(t => !_isFlat[t.Target]);

    // A target that does not matter only gives, and for that it is measured from afar.
    private IEnumerable<TargetLevers> Wanting() => Moving().Where(IsWanting);

    private bool IsWanting(TargetLevers target) => _space.Relatives[target.Target]
        .Any(i => Scoring.Matters(i) || IsDemanded(i));

    private bool IsDemanded(int target) => Demands.Any(d => d.Target == target);

    private bool Tells(int target)
    {
        var points = Surfaces.Of(target);
        return Enumerable.Range(0, _space.Relatives[target].Length)
            .Any(i => points.Max(p => p.Met[i]) - points.Min(p => p.Met[i]) >= TellingTrials);
    }
}
