using System.Collections.Immutable;
using CsCheck;
using WorkPlanSim.Analysis.Allocation.Choices;

namespace WorkPlanSim.Analysis.Tests.Allocation.Choices;

public sealed class ChoiceSolverTests
{
    // Where there is no choice; adding to it a few times stays below all values.
    private const long Nothing = -1_000_000_000L;

    private static readonly Gen<ChoiceProblem> Problems =
        from supplies in Gen.Int[1, 3]
        from groups in Gen.Int[1, 4]
        from items in Gen.Select(Gen.Long[-20L, 200L], Gen.Long[0L, 40L].Array[supplies]).Array[1, 12].Array[groups]
        from most in Gen.Long[0L, 100L].Array[supplies]
        select new ChoiceProblem(
            [.. items.Select(g => g.Select(i => new ChoiceItem(i.Item1, i.Item2)).ToImmutableArray())], [.. most]);

    [Fact]
    public void Solve_AnySmallProblem_IsTheBestOfAllChoicesAndProven() => Problems.Sample(
        problem =>
        {
            var (answer, isImpossible) = ChoiceSolver.Solve(problem, 10.0, [], CancellationToken.None);
            var best = All(problem, 0, [.. problem.Supplies], 0L).DefaultIfEmpty(long.MinValue).Max();
            Assert.Equal(best == long.MinValue, answer is null);
            Assert.Equal(answer is null, isImpossible);
            if (answer is not null)
            {
                Assert.Equal(best, answer.Value);
                Assert.Equal(best, answer.Bound);
                Assert.Equal(best, answer.Chosen.Select((item, g) => problem.Groups[g][item].Value).Sum());
                Assert.All(problem.Supplies, (supply, s) =>
                    Assert.True(answer.Chosen.Select((item, g) => problem.Groups[g][item].Needs[s]).Sum() <= supply));
            }
        },
        iter: 300);

    /// <summary>Whatever effort there is: what is given fits, and its bound is one.</summary>
    [Fact]
    public void Solve_WithoutTheEffortForAProof_GivesWhatFitsAndABoundThatHolds() => Gen.Select(
        Gen.Select(Gen.Long[0L, 1000L], Gen.Long[1L, 60L]).Array[30].Array[8], Gen.Int[0, 4], Gen.Int[0, 29]).Sample(
            (items, tenths, pick) =>
            {
                ChoiceProblem problem = new(
                    [.. items.Select(g => g.Select(i => new ChoiceItem(i.Item1, [i.Item2])).ToImmutableArray())], [150L]);
                var cheapest = items.Sum(g => g.Min(i => i.Item2));
                var answer = ChoiceSolver.Solve(problem, tenths * 0.02, [.. items.Select(_ => pick)], CancellationToken.None).Answer;

                Assert.Equal(cheapest <= 150L, answer is not null);
                if (answer is not null)
                {
                    var best = ByTable(problem);
                    Assert.True(problem.Fits(answer.Chosen));
                    Assert.Equal(problem.ValueOf(answer.Chosen), answer.Value);
                    Assert.InRange(best, answer.Value, answer.Bound);
                    Assert.InRange(answer.Bound, answer.Value, 8_000L);
                }
            },
            iter: 60);

    [Fact]
    public void Solve_FromAKnownChoice_IsNeverWorse()
    {
        var items = Enumerable.Range(0, 40).Select(i => new ChoiceItem(10L * i, [i])).ToImmutableArray();
        var problem = new ChoiceProblem([items, items], [50L]);

        var answer = ChoiceSolver.Solve(problem, 0.0, [20, 30], CancellationToken.None).Answer;

        Assert.Equal(500L, answer?.Value);
        Assert.Equal(500L, answer?.Bound);
    }

    /// <summary>Parts of items would fit, and whole ones, of which the needs would have to add up to 151 and are even, do not.</summary>
    [Fact]
    public void Solve_NothingFits_IsImpossible()
    {
        var items = Enumerable.Range(0, 20).Select(i => new ChoiceItem(i, [2L * i * i, 400L - (2L * i * i)])).ToImmutableArray();

        Assert.Equal(
            new ChoiceResult(null, IsImpossible: true),
            ChoiceSolver.Solve(new ChoiceProblem([items, items, items], [151L, 1049L]), 10.0, [], CancellationToken.None));
    }

    /// <summary>Needs that have to add up to the last digit: without effort none is found, which proves nothing.</summary>
    [Fact]
    public void Solve_NothingFoundForLackOfEffort_IsNotImpossible()
    {
        const long All = 1_000_000_000L;
        var items = Enumerable.Range(0, 12).Select(g => Enumerable.Range(0, 12)
            .Select(i => (long)(((g * 12) + i + 1) * 0.6180339887 % 1.0 * All))
            .Select(need => new ChoiceItem(0L, [need, All - need])).ToImmutableArray()).ToImmutableArray();
        var exactly = items.Select((group, g) => group[g * 5 % 12].Needs[0]).Sum();

        Assert.Equal(
            new ChoiceResult(null, IsImpossible: false),
            ChoiceSolver.Solve(new ChoiceProblem(items, [exactly, (12L * All) - exactly]), 0.0, [], CancellationToken.None));
    }

    [Fact]
    public void Solve_ManyItems_IsTheBestByDynamicProgramming() =>
        Gen.Select(Gen.Long[0L, 1000L], Gen.Long[0L, 60L]).Array[40].Array[6].Sample(
            items =>
            {
                var groups = items.Select(g => g.Select(i => new ChoiceItem(i.Item1, [i.Item2])).Append(new ChoiceItem(0L, [0L])));
                var problem = new ChoiceProblem([.. groups.Select(g => g.ToImmutableArray())], [120L]);
                Assert.Equal(ByTable(problem), ChoiceSolver.Solve(problem, 10.0, [], CancellationToken.None).Answer?.Value);
            },
            iter: 40);

    [Fact]
    public void Solve_Cancelled_Ends()
    {
        var problem = new ChoiceProblem([[new ChoiceItem(1L, [1L])]], [1L]);
        Assert.Throws<OperationCanceledException>(
            () => ChoiceSolver.Solve(problem, 1.0, [], new CancellationToken(canceled: true)));
    }

    private static IEnumerable<long> All(ChoiceProblem problem, int group, long[] left, long value) => group == problem.Groups.Length
        ? [value]
        : problem.Groups[group].Where(i => i.Needs.Zip(left, (n, l) => n <= l).All(fits => fits))
            .SelectMany(i => All(problem, group + 1, [.. left.Zip(i.Needs, (l, n) => l - n)], value + i.Value));

    private static long ByTable(ChoiceProblem problem)
    {
        var best = new long[problem.Supplies[0] + 1];
        foreach (var group in problem.Groups)
        {
            best =
            [
                .. best.Select((_, left) => group.Where(i => i.Needs[0] <= left)
                    .Select(i => best[left - i.Needs[0]] + i.Value).DefaultIfEmpty(Nothing).Max()),
            ];
        }

        return best[^1];
    }
}
