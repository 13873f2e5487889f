using CsCheck;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Simulation.Tests.Engine;

/// <summary>What is kept from one model to the next changes no bit of any, however large the cache and whoever shares it.</summary>
public class DrawCacheTests
{
    private const long Large = 1L << 30;
    private const int Trials = 1500;

    [Theory]
    [InlineData(Large)]
    [InlineData(200_000)]
    [InlineData(9000)]
    [InlineData(0)]
    public void Simulate_WithACacheOfAnySize_GivesTheBitsOfNone(long capacity) => PlanGen.Plans.Sample(
        plan =>
        {
            var cache = new DrawCache(capacity);
            var expected = Bits(Compile(plan, null));

            // The first fills it, the second reads it, and nothing is kept beyond its size.
            return Bits(Compile(plan, cache)) == expected && Bits(Compile(plan, cache)) == expected && cache.Used <= capacity;
        },
        iter: 8,
        threads: 1);

    [Fact]
    public void Simulate_WithACache_KeepsAndReadsWhatIsDrawn() => PlanGen.Plans.Sample(
        plan =>
        {
            var cache = new DrawCache(Large);
            Bits(Compile(plan, cache));
            var used = cache.Used;
            Bits(Compile(plan, cache));

            return used > 0 && cache.Used == used;
        },
        iter: 5,
        threads: 1);

    [Fact]
    public void Simulate_AShortBlockBeforeALongOne_GivesTheBitsOfNoCache() => PlanGen.Plans.Sample(
        plan =>
        {
            var cache = new DrawCache(Large);
            Compile(plan, cache).Simulate(0, 3, CancellationToken.None);

            return Bits(Compile(plan, cache)) == Bits(Compile(plan, null));
        },
        iter: 8,
        threads: 1);

    [Fact]
    public void Simulate_OtherPlansAndSeedsOnOneCache_GiveTheBitsOfTheirOwn() => Gen.Select(PlanGen.Plans, PlanGen.Plans).Sample(
        (one, other) =>
        {
            // Another plan has streams of the same names; richer, the same draws; with another seed, the same keys.
            var cache = new DrawCache(400_000);
            (Plan Plan, ulong Seed)[] worlds = [(one, 1), (other, 1), (Richer(one), 1), (one, 2), (one, 1)];

            return worlds.All(w => Bits(Compile(w.Plan, cache, w.Seed)) == Bits(Compile(w.Plan, null, w.Seed)));
        },
        iter: 8,
        threads: 1);

    [Theory]
    [InlineData(Large)]
    [InlineData(100_000)]
    public void Simulate_TwoModelsOnTwoThreads_GiveTheBitsOfTheirOwn(long capacity) => PlanGen.Plans.Sample(
        plan =>
        {
            var cache = new DrawCache(capacity);
            Plan[] plans = [plan, Richer(plan)];
            Model[] models = [.. plans.Select(p => Compile(p, cache))];
            string[] expected = [.. plans.Select(p => Bits(Compile(p, null)))];
            var found = new string[6];
            Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => found[i] = Bits(models[i % 2]));

            return found.Index().All(f => f.Item == expected[f.Index % 2]) && cache.Used <= capacity;
        },
        iter: 8,
        threads: 1);

    /// <summary>Gives each target half as much again of every fund, which no draw depends on.</summary>
    private static Plan Richer(Plan plan) => plan with
    {
        Targets =
        [
            .. plan.Targets.Select(t => t with
            {
                Budget = t.Budget.SetItems(t.Budget.Select(b => KeyValuePair.Create(b.Key, new Money(b.Value.Amount * 1.5m)))),
            }),
        ],
    };

    private static Model Compile(Plan plan, DrawCache? cache, ulong seed = 1) =>
        Model.Compile(plan, [Scenario.Baseline], seed, cache);

    private static string Bits(Model model) => Convert.ToHexString(Worlds.Simulate(model, Trials).ToBytes());
}
