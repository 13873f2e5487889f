using System.Collections.Immutable;
using CsCheck;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Spaces;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Tests.Allocation.Spaces;

public sealed class SurfacesTests
{
    private const int Trials = 300;

    /// <summary>A target's trials depend on its own portion alone, whatever filled the scenario in which it was measured.</summary>
    [Fact]
    public void Measure_AnyPortion_IsWhatThePlanItselfComesToWithIt() =>
        Gen.Select(AllocationPlans.Apart, Gen.Int[0, 1000]).Sample(
            (plan, pick) =>
            {
                var space = AllocationSpace.Of(plan, new AllocationQuestion(), _ => 1m);
                var surfaces = new Surfaces(space, new TrialRuns(space.Measured, 3, Trials, 1));
                var candidates = new Candidates(space);
                surfaces.Measure(
                    space.Targets.SelectMany(t => candidates.Spread(t, 150).Concat(candidates.Swaps(t, t.Start)).Select(p => (t.Target, p))),
                    CancellationToken.None);
                var target = pick % plan.Targets.Length;
                var points = surfaces.Of(target).ToList();
                var point = points[pick % points.Count];

                // Everybody else has the least, so that it fits; nobody else's portion should tell.
                ImmutableArray<Portion> portions = [.. space.Targets.Select(t => t.Target == target ? point.Portion : t.Least)];
                Assert.Equal(point.Met[0], MetOf(space, portions, target));
            },
            iter: 100);

    [Fact]
    public void Best_AnySmallPlan_IsTheBestOfAllAllocationsAndComesToItsValue() =>
        Gen.Select(AllocationPlans.Apart, Gen.Int[0, 1000].Array[4], Gen.Int[0, 1]).Sample(
            (plan, picks, objective) =>
            {
                var question = new AllocationQuestion((AllocationObjective)objective);
                var space = AllocationSpace.Of(plan, question, _ => 1m);
                var surfaces = new Surfaces(space, new TrialRuns(space.Measured, 3, Trials, 1));
                var candidates = new Candidates(space);
                surfaces.Measure(space.Targets.SelectMany(t => Some(candidates.Spread(t, 150), picks[t.Target]).Select(p => (t.Target, p))), CancellationToken.None);
                decimal[] totals = [.. space.Resources.Select(r => r.Total)];
                var knapsack = new AllocationKnapsack(space, question, surfaces, space.Start);
                var choice = knapsack.Best(totals, [], 10.0, null, CancellationToken.None);

                var scoring = new Scoring(plan, question.Objective);
                long ValueOf(int target, SurfacePoint point) => scoring.PartOf(target, point.Met[0], Trials);
                Assert.NotNull(choice);
                Assert.Equal(Exhaustive(space, surfaces, ValueOf, 0, totals).Max(), choice.Value);
                Assert.Equal(choice.Value, choice.Bound);

                // Simulated as a scenario of the plan it comes to the same.
                var scenario = space.ToScenario("best", BilingualText.Same("best"), choice.Portions);
                Assert.Equal(choice.Value, scoring.Of(new TrialRuns(plan, 3, Trials, 1).Run([scenario], CancellationToken.None), 0));
            },
            iter: 220);

    private static IEnumerable<Portion> Some(IEnumerable<Portion> portions, int pick)
    {
        var all = portions.ToList();
        return all.Take(1).Concat(all.Where((_, i) => (i * 7919) % 1009 % all.Count < 1 + (pick % 9)).Take(9)).Distinct();
    }

    private static IEnumerable<long> Exhaustive(
        AllocationSpace space, Surfaces surfaces, Func<int, SurfacePoint, long> valueOf, int target, decimal[] left) =>
        target == space.Targets.Length
            ? [0L]
            : surfaces.Of(target).SelectMany(point =>
            {
                var rest = (decimal[])left.Clone();
                for (var l = 0; l < space.Targets[target].Levers.Length; l++)
                {
                    rest[space.Targets[target].Levers[l].Resource] -= point.Portion[l];
                }

                return rest.Any(r => r < 0m)
                    ? []
                    : Exhaustive(space, surfaces, valueOf, target + 1, rest).Select(v => v + valueOf(target, point));
            });

    private static long MetOf(AllocationSpace space, ImmutableArray<Portion> portions, int target)
    {
        Plan plan = space.Plan;
        var scenario = space.ToScenario("one", BilingualText.Same("one"), portions);
        var tally = new TrialRuns(plan, 3, Trials, 1).Run([scenario], CancellationToken.None);
        return tally.Variants[tally.Shape.Variant(0, target)].Met;
    }
}
