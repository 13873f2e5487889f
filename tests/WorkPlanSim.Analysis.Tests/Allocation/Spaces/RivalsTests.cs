using System.Collections.Immutable;
using CsCheck;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Spaces;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Tests.Allocation.Spaces;

/// <summary>Rules of thumb, judged by small cases reckoned by hand and by what they promise of any.</summary>
public sealed class RivalsTests
{
    [Fact]
    public void Proportional_OfMoney_GivesOutAllOfItInTheRatioThereIs()
    {
        var space = Space(OneFund(100m, 30m, 10m));

        Assert.Equal([75m, 25m], Rivals.Proportional(space).Select(p => p[0]));
    }

    /// <summary>
    /// Of 7 posts 4.5 are given, in a ratio of 3 to 1.5. Of 2.5 that are free 2 are whole: 1.67 and 0.83 by the ratio, so one each and the
    /// half stays, as the larger remainder is the second's.
    /// </summary>
    [Fact]
    public void Proportional_OfPosts_GivesWholeOnesByLargestRemainders()
    {
        var space = Space(WithPosts(7, 3.0, 1.5));

        Assert.Equal([4m, 2.5m], Rivals.Proportional(space).Select(p => p[1]));
    }

    [Fact]
    public void Proportional_OfWhatNobodyHas_GivesNothing()
    {
        var space = Space(OneFund(100m, 0m, 0m));

        Assert.Equal([0m, 0m], Rivals.Proportional(space).Select(p => p[0]));
    }

    [Fact]
    public void Proportional_OfAnyPlan_LeavesNothingThatIsWholeAndTakesFromNobody() => AllocationPlans.Any.Sample(plan =>
    {
        var space = Space(plan);
        var portions = Rivals.Proportional(space);
        var given = space.Given(portions);

        foreach (var (resource, r) in space.Resources.Select((r, i) => (r, i)))
        {
            var left = resource.Total - given[r];
            var isHad = space.Targets.Any(t => t.LeverOf(r) >= 0 && t.Present[t.LeverOf(r)] > 0m);
            Assert.True(left >= 0m, $"{resource.Id}: {left}");
            Assert.True(!isHad || left < (resource.IsFund ? 0.00001m : 1m), $"{resource.Id}: {left}");
        }

        Assert.All(space.Targets, t => Assert.All(
            t.Levers.Select((l, i) => portions[t.Target][i] - l.Present),
            (more, i) => Assert.True(more >= 0m && (space.Resources[t.Levers[i].Resource].IsFund || more % 1m == 0m))));
    });

    /// <summary>
    /// Of 10, the first has 66 trials for 6, or 11 a unit, the others 50 for 5. Greedy takes the 66, and then nothing fits: two of the
    /// others would come to 100.
    /// </summary>
    [Fact]
    public void Greedy_WhereTheSteepestIsInTheWay_TakesItAllTheSame()
    {
        var space = Space(OneFund(10m, 0m, 0m, 0m));

        var greedy = Greedy(space, [[(0, 0), (6, 66)], [(0, 0), (5, 50)], [(0, 0), (5, 50)]]);

        Assert.Equal([6m, 0m, 0m], greedy);
    }

    /// <summary>13 a unit twice, and the 70 that are more at once but fewer a unit don't fit any more.</summary>
    [Fact]
    public void Greedy_OfMoreAtOnceAndMoreAUnit_TakesMoreAUnit()
    {
        var space = Space(OneFund(10m, 0m, 0m, 0m));

        var greedy = Greedy(space, [[(0, 0), (9, 70)], [(0, 0), (3, 40)], [(0, 0), (3, 39)]]);

        Assert.Equal([0m, 3m, 3m], greedy);
    }

    /// <summary>By worth for what they take: 44 for 4, then 50 for 5, then 10 for 1 more. 54 for 6 would take 2 that are not there.</summary>
    [Fact]
    public void Greedy_StepByStep_GoesOnFromWhatItHasGiven()
    {
        var space = Space(OneFund(10m, 0m, 0m));

        var greedy = Greedy(space, [[(0, 0), (5, 50), (6, 60)], [(0, 0), (4, 44), (6, 54)]]);

        Assert.Equal([6m, 4m], greedy);
    }

    /// <summary>A tenth of the money for 10 trials, or for 12 a quarter of the posts: what takes the smaller share comes first.</summary>
    [Fact]
    public void Greedy_OfMoneyAndPosts_CountsSharesOfWhatThereIs()
    {
        var space = Space(WithPosts(4, 0.0, 1.0) with { Funds = [AllocationPlans.Fund("fund", 100m, 1, [])] });
        var allowed = new ImmutableArray<SurfacePoint>[]
        {
            [Point(0, 0m), Point(10, 95m)],
            [Point(0, 0m, 1m), Point(10, 10m, 1m), Point(12, 0m, 2m)],
        };

        var greedy = Assert.NotNull(Rivals.Greedy(space, allowed, (_, p) => p.Met[0]));

        // 10 for a tenth beat 12 for a quarter and 10 for 95 hundredths; then a quarter more buys the two that 12 has more.
        Assert.Equal(Point(0, 0m, 2m).Portion, greedy[1]);
        Assert.Equal(Point(0, 95m).Portion, greedy[0]);
    }

    [Fact]
    public void Greedy_WhereTheLeastDoesNotFit_IsNone()
    {
        var space = Space(OneFund(10m, 0m, 0m));

        Assert.Null(Rivals.Greedy(space, [[Point(1, 6m)], [Point(1, 5m)]], (_, p) => p.Met[0]));
        Assert.Null(Rivals.Greedy(space, [[Point(1, 6m)], []], (_, p) => p.Met[0]));
    }

    [Fact]
    public void Greedy_OfAnySurfaces_FitsAndLeavesNoStepThatHelps() =>
        Gen.Select(Gen.Select(Gen.Int[0, 8], Gen.Int[0, 50]).Array[1, 5].Array[2, 4], Gen.Int[4, 20]).Sample((drawn, money) =>
        {
            // Each can have nothing.
            (int Money, int Met)[][] points = [.. drawn.Select(d => d.Prepend((0, 0)).ToArray())];
            var space = Space(OneFund(money, [.. points.Select(_ => 0m)]));

            var greedy = Greedy(space, points);

            var left = money - greedy.Sum();
            Assert.True(left >= 0m);
            Assert.All(points, (own, t) =>
            {
                // Of points of one cost only one was taken, so it was worth the most that any of that cost is.
                var has = own.Where(p => p.Money == greedy[t]).Max(p => p.Met);
                Assert.DoesNotContain(own, p => p.Met > has && p.Money - greedy[t] <= left);
            });
        });

    private static List<decimal> Greedy(AllocationSpace space, (int Money, int Met)[][] points) =>
    [
        .. Assert.NotNull(Rivals.Greedy(
            space, [.. points.Select(own => own.Select(p => Point(p.Met, p.Money)).ToImmutableArray())], (_, p) => p.Met[0]))
            .Select(p => p[0]),
    ];

    private static SurfacePoint Point(long met, params decimal[] portion) => new(new Portion(portion), [met]);

    private static AllocationSpace Space(Plan plan) => AllocationSpace.Of(plan, new AllocationQuestion(), _ => 1m);

    private static Plan OneFund(decimal money, params decimal[] given) => AllocationPlans.OneFund(
        money, [.. given.Select((g, i) => (Target)AllocationPlans.Costing($"t{i}", 1.0, g))]);

    private static Plan WithPosts(int posts, params double[] given)
    {
        var plan = OneFund(0m, [.. given.Select(_ => 0m)]);
        return plan with
        {
            Teams = [new Team("team", AnalysisWorlds.Title, posts) { Available = [ShareRange.Certain(1.0)] }],
            Targets =
            [
                .. plan.Targets.Select((t, i) => given[i] > 0.0
                    ? t with { Staff = t.Staff.Add("team", Fte.From(given[i])) }
                    : t),
            ],
        };
    }
}
