using System.Collections.Immutable;
using CsCheck;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Tallies;

/// <summary>The squares over blocks are those of what each block alone counts.</summary>
public class BlockTallyTests
{
    private const int Blocks = 3;

    [Fact]
    public void Simulate_WholeBlocks_SumsTheSquaresOfTheirCounts() => Plans.Sample(
        plan =>
        {
            var model = Compile(plan);
            var blocks = Enumerable.Range(0, Blocks)
                .Select(block => model.Simulate(block, Model.BlockLength, CancellationToken.None)).ToList();
            var sum = Worlds.Simulate(model, Blocks * Model.BlockLength);
            var squares = Squares(sum);

            long Of(Func<Tally, long> count) => blocks.Sum(b => count(b) * count(b));

            Assert.Equal(Blocks, squares.Blocks);
            for (var variant = 0; variant < sum.Shape.Variants; variant++)
            {
                Assert.Equal(Of(b => b.Variants[variant].Met), squares.MetSquares(variant));
            }

            for (var s = 0; s < sum.Shape.Scenarios; s++)
            {
                Assert.Equal(Of(b => NumberMet(b, s)), squares.NumberMetSquares(s));
                Assert.Equal(Of(b => b.Scenarios[s].AllMandatory), squares.AllMandatorySquares(s));
                Assert.Equal(Of(b => b.Pairs[s].MetDifference), squares.NumberDifferenceSquares(s));
                Assert.Equal(
                    Of(b => b.Pairs[s].MandatoryGained - b.Pairs[s].MandatoryLost), squares.MandatoryDifferenceSquares(s));
                for (var i = 0; i < plan.Targets.Length; i++)
                {
                    Assert.Equal(
                        Of(b => b.Pairs[s].TrialsGained(i) - b.Pairs[s].TrialsLost(i)), squares.MetDifferenceSquares(s, i));
                }
            }
        },
        iter: 30,
        threads: 1);

    [Fact]
    public void Simulate_WholeBlocks_SumsTheirScores() => Plans.Sample(
        plan =>
        {
            var model = Compile(plan);
            var sum = Worlds.Simulate(model, Blocks * Model.BlockLength);
            var scores = Enumerable.Range(0, Blocks)
                .Select(block => Score(plan, model.Simulate(block, Model.BlockLength, CancellationToken.None)))
                .ToList();

            // Each block's is rounded to a unit.
            var (total, squares) = Squares(sum).ScoreOf(0);
            Assert.Equal(scores.Sum(), total, 0.5 * Blocks);
            Assert.Equal(scores.Sum(x => x * x), squares, scores.Sum() + Blocks);
        },
        iter: 30,
        threads: 1);

    [Fact]
    public void Simulate_ABlockThatIsOnlyBegun_IsLeftOut()
    {
        var model = Compile(Worlds.Plan(12, Processes.DeliverClosedFormTests.Free(12.0)));

        Assert.Equal(1, Squares(Worlds.Simulate(model, 2047)).Blocks);
        Assert.Equal(0, Squares(model.Simulate(5, 1023, CancellationToken.None)).Blocks);
    }

    [Fact]
    public void SimulateToBytes_AgainWithTheSameModel_BeginsAnew()
    {
        var model = Compile(Worlds.Plan(12, Processes.DeliverClosedFormTests.Free(12.0)));
        model.SimulateToBytes(0, 2 * Model.BlockLength, () => { }, CancellationToken.None);

        var again = Tally.FromBytes(model.SimulateToBytes(7, Model.BlockLength, () => { }, CancellationToken.None));

        Assert.Equal(1, Squares(again).Blocks);
    }

    // Weights that can't be mistaken for one another, and a scenario that leaves most targets alone.
    private static Gen<Plan> Plans => PlanGen.Plans.Select(plan => plan with
    {
        Targets = [.. plan.Targets.Select((t, i) => i % 3 == 2 ? t : t with { StatedWeight = 0.7 * i })],
    });

    private static Model Compile(Plan plan)
    {
        var target = plan.Targets.FirstOrDefault(t => t is not CompositeTarget && t.Budget.ContainsKey("f0"));
        ImmutableArray<Change> changes = target is null ? [] : [new Change.OfBudget("f0", target.Id, AmountRule.Scale, 0.6)];
        return Model.Compile(
            plan,
            [Scenario.Baseline, new Scenario("other", Worlds.Title, changes)],
            seed: 1,
            cache: null,
            Sampling.Latin);
    }

    private static BlockTally Squares(Tally tally) => tally.Blocks ?? throw new InvalidOperationException("No blocks.");

    private static long NumberMet(Tally tally, int scenario) =>
        Enumerable.Range(0, tally.Shape.Targets + 1).Sum(n => n * tally.Scenarios[scenario].TrialsWithMet(n));

    private static double Score(Plan plan, Tally tally) =>
        plan.Targets.Select((t, i) => t.Weight * tally.Variants[tally.Shape.Variant(0, i)].Met).Sum()
        / Math.Max(1e-9, plan.Targets.Sum(t => t.Weight))
        * BlockTally.ScoreUnit;
}
