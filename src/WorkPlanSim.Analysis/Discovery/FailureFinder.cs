using System.Collections.Immutable;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Analysis.Discovery;

/// <summary>Finds the conditions under which a plan or a target fails, among all that was drawn in its trials.</summary>
/// <remarks>
/// Only inputs that tell something by themselves, beyond chance for as many as there are, may limit a box, at most 20: so a
/// plan with hundreds of inputs doesn't yield a box from noise. What only two inputs together tell is not found. Each further box is
/// sought and checked as the first was, among the trials outside of those before it. How stable its limits are is read from searches
/// among halves of the fresh trials: those in which it was found would bear out what chance put into them.
/// </remarks>
public static class FailureFinder
{
    /// <summary>The boxes that are sought where nobody says how many.</summary>
    public const int DefaultBoxes = 3;

    private const int MostInputs = 20;

    // The fresh trials say how stable a box is, not those in which it was sought.
    private static readonly PrimOptions OfSearch = new() { Resamples = 0 };
    private const ulong FreshWorld = 0x5DEECE66DUL;

    /// <summary>Finds them.</summary>
    /// <param name="runs">The trials; as many fresh ones are run to check what was found.</param>
    /// <param name="scenario">A scenario without faults.</param>
    /// <param name="targetId">The target; null for the plan as a whole.</param>
    /// <param name="boxes">The most boxes, at least 1.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The conditions, or why there are none.</returns>
    /// <exception cref="ArgumentException">There is no such target, or the scenario does not fit the plan.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="boxes"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static FailureConditions Find(
        TrialRuns runs, Scenario scenario, string? targetId, int boxes, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(boxes, 1);
        var plan = ScenarioApplication.Apply(runs.Plan, scenario).Plan;
        ImmutableArray<string> ids = targetId is null ? [.. plan.Targets.Select(t => t.Id)] : [targetId];
        var table = runs.Sample(scenario, ids, cancellationToken);
        var kind = targetId is null
            ? FailureKind.OfPlan(NumberMet(plan, table), plan.Targets.Count(IsCounted))
            : new FailureKind(plan.Targets.First(t => t.Id == targetId), 0, 0);
        var sought = new FailureTable(table, Failed(plan, table, kind));
        var freshRuns = runs.InWorld(runs.Seed ^ FreshWorld);
        var fresh = new Lazy<FailureTable>(() =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var freshTable = freshRuns.Sample(scenario, ids, cancellationToken);
            return new FailureTable(freshTable, Failed(plan, freshTable, kind));
        });
        var nothing = new FailureConditions(plan, scenario, kind, sought.FailedTrials, runs.Trials, runs.Seed)
        {
            Gap = sought.Gap,
            FreshSeed = freshRuns.Seed,
        };
        var first = Next(nothing, sought, fresh, cancellationToken);
        var further = ImmutableArray.CreateBuilder<FailureConditions>();
        var (last, left) = (first, fresh.IsValueCreated ? fresh.Value : null);
        while (last.Gap is null && left is not null && further.Count + 1 < boxes)
        {
            var limits = LimitsOf(last);
            (sought, left) = (Outside(sought, limits), Outside(left, limits));
            var rest = left;
            last = Next(nothing with { Place = further.Count + 1 }, sought, new Lazy<FailureTable>(() => rest), cancellationToken);
            if (last.Gap is null)
            {
                further.Add(InAll(last, first));
            }
        }

        return first with { Further = further.ToImmutable() };
    }

    /// <summary>Seeks one box in some trials, and looks at it with fresh ones.</summary>
    private static FailureConditions Next(
        FailureConditions nothing, FailureTable sought, Lazy<FailureTable> fresh, CancellationToken cancellationToken)
    {
        if (sought.Gap is { } gap)
        {
            return nothing with { Gap = gap };
        }

        var inputs = sought.Telling(MostInputs);
        cancellationToken.ThrowIfCancellationRequested();
        var found = Prim.Find(MarkedTrials.Of([.. inputs.Select(i => sought.Table.Values[i])], sought.Failed), OfSearch);
        return found.Limits.IsEmpty
            ? nothing with { Gap = ConditionsGap.NothingTelling }
            : Check(nothing with { Inputs = [.. inputs.Select(i => sought.Table.Columns[i])], Found = found }, found, fresh.Value);
    }

    private static FailureConditions Check(FailureConditions conditions, FoundBox found, FailureTable fresh)
    {
        var limits = LimitsOf(conditions);
        if (fresh.In(limits) is not { } isIn)
        {
            return conditions with { Gap = ConditionsGap.NotConfirmed };
        }

        var both = isIn.Where((inside, k) => inside && fresh.Failed[k]).Count();
        var fit = new BoxFit(found.Fit.Box, isIn.Count(inside => inside), both, fresh.Trials, fresh.FailedTrials);
        var isMore = Proportion.Wilson(both, fit.Trials).Low > (double)fit.AllMarked / fit.AllTrials;
        return conditions with
        {
            Gap = isMore ? null : ConditionsGap.NotConfirmed,
            Found = isMore ? Prim.Judge(found, fresh.Marked(conditions.Inputs)) : found,
            Fresh = fit,
            FreshValues = [.. limits.Select(l => fresh.Table.Values[fresh.Table.Columns.IndexOf(l.Column)])],
            FreshFailed = [.. fresh.Failed],
        };
    }

    private static List<(BoxLimit Limit, SampleColumn Column)> LimitsOf(FailureConditions conditions) =>
        [.. (conditions.Found?.Limits ?? []).Select(l => (l.Limit, conditions.Inputs[l.Limit.Input]))];

    private static FailureTable Outside(FailureTable table, List<(BoxLimit Limit, SampleColumn Column)> limits) =>
        table.In(limits) is { } isIn ? table.Without(isIn) : table;

    /// <summary>Counts a further box against all trials, as the first one is.</summary>
    private static FailureConditions InAll(FailureConditions further, FailureConditions first)
    {
        BoxFit All(BoxFit fit, BoxFit? of) =>
            of is null ? fit : fit with { AllTrials = of.AllTrials, AllMarked = of.AllMarked };

        return further with
        {
            Found = further.Found is { } found
                ? found with { Fit = All(found.Fit, first.Found?.Fit), Path = [.. found.Path.Select(p => All(p, first.Found?.Fit))] }
                : null,
            Fresh = further.Fresh is { } fresh ? All(fresh, first.Fresh) : null,
        };
    }

    private static bool[] Failed(Plan plan, TrialTable table, FailureKind kind) => kind.Target is null
        ? [.. NumberMet(plan, table).Select(n => n <= kind.AtMost)]
        : [.. table.Met[0].Select(m => !m)];

    private static int[] NumberMet(Plan plan, TrialTable table)
    {
        var numbers = new int[table.Trials];
        foreach (var (place, _) in plan.Targets.Index().Where(t => IsCounted(t.Item)))
        {
            for (var k = 0; k < numbers.Length; k++)
            {
                numbers[k] += table.Met[place][k] ? 1 : 0;
            }
        }

        return numbers;
    }

    private static bool IsCounted(Target target) => target.Weight > 0.0;
}
