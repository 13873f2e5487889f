using CsCheck;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Tests.Draws;

/// <summary>A block's normals lie one in each of 1024 equally likely cells, in an order of each input, period and block.</summary>
public class LatinCellsTests
{
    private const int Count = Model.BlockLength;

    // Four draws in a group, and one group that is not full.
    private const int Periods = 6;

    private static readonly Gen<(ulong Seed, DrawStream Stream, int First)> Places = Gen.Select(
        Gen.ULong, Gen.ULong.Select(key => new DrawStream(key)), Gen.Int[0, 1023].Select(b => b * Count));

    [Fact]
    public void Fill_ABlock_PutsOneTrialInEachCell() => Places.Sample(
        place =>
        {
            Assert.True(HasOneInEachCell(Once(place)));
            Assert.All(Paths(place), row => Assert.True(HasOneInEachCell(row)));
        },
        iter: 30,
        threads: 1);

    [Fact]
    public void Fill_FewerTrials_IsTheStartOfTheBlock() => Gen.Select(Places, Gen.Int[1, 31]).Sample(
        (place, quads) =>
        {
            var trials = 32 * quads;

            Assert.Equal(Once(place).Take(trials), Once(place, trials).Take(trials));
            Assert.All(
                Paths(place).Zip(Paths(place, trials)),
                rows => Assert.Equal(rows.First.Take(trials), rows.Second.Take(trials)));
        },
        iter: 30,
        threads: 1);

    [Fact]
    public void Fill_OtherInputsPeriodsBlocksAndSeeds_HaveOrdersOfTheirOwn()
    {
        // Of independent orders (n - 1) r² has mean 1 and nearly variance 2. 84 rows, 3486 pairs, five standard errors.
        float[][] rows =
        [
            .. from seed in new[] { 1ul, 2ul }
               from name in new[] { "targets/a/unitCost", "targets/b/unitCost" }
               from block in new[] { 0, 1, 2 }
               let place = (seed, DrawStream.Of(name), block * Count)
               from row in (float[][])[Once(place), .. Paths(place)]
               select row,
        ];

        var squares =
            from i in Enumerable.Range(0, rows.Length)
            from j in Enumerable.Range(0, i)
            select (Count - 1) * Math.Pow(Correlation(rows[i], rows[j]), 2.0);

        Assert.Equal(1.0, squares.Average(), 5.0 * Math.Sqrt(2.0 / 3486.0));
    }

    [Fact]
    public void Fill_OneTrialOfManyBlocks_FallsIntoAllCellsAlike()
    {
        // χ² of 2048 draws over 16 cells: 15 degrees of freedom, 99.99 % of it below 44.3.
        foreach (var trial in new[] { 0, 1, 511, 1023 })
        {
            var counts = new int[16];
            for (var block = 0; block < 1024; block++)
            {
                foreach (var name in new[] { "funds/a/realised", "funds/b/realised" })
                {
                    var normal = Once((3, DrawStream.Of(name), block * Count))[trial];
                    counts[Math.Min(15, (int)(16.0 * ClosedForm.Phi(normal)))]++;
                }
            }

            Assert.True(counts.Sum(c => (c - 128.0) * (c - 128.0) / 128.0) < 44.3);
        }
    }

    [Fact]
    public void Fill_ManyBlocks_GiveATrialTheCellOfItsOwnPlaceAsOftenAsAnyOther()
    {
        // Of a random order one place on average is its own, with variance 1: 400 blocks, five standard errors.
        var own = Enumerable.Range(0, 400)
            .Select(block => Once((4, DrawStream.Of("funds/a/realised"), block * Count)))
            .Sum(row => row.Index().OrderBy(v => v.Item).Index().Count(v => v.Index == v.Item.Index));

        Assert.Equal(400.0, own, 100.0);
    }

    private static bool HasOneInEachCell(float[] row) => row.Order().Index().All(v =>
        v.Item >= Bound(v.Index) - 3e-6 && v.Item <= Bound(v.Index + 1) + 3e-6);

    private static double Bound(int cell) => cell switch
    {
        0 => double.NegativeInfinity,
        Count => double.PositiveInfinity,
        _ => NormalQuantile.Of((double)cell / Count),
    };

    private static float[] Once((ulong Seed, DrawStream Stream, int First) place, int trials = Count)
    {
        var rows = new Rows(1);
        new NormalSource(place.Seed, Sampling.Latin).FillOnce(place.Stream, place.First, rows.Lanes(), trials);
        return rows.Row(0)[..Count].ToArray();
    }

    private static float[][] Paths((ulong Seed, DrawStream Stream, int First) place, int trials = Count)
    {
        var (rows, spare) = (new Rows(Periods), new Rows(3));
        var source = new NormalSource(place.Seed, Sampling.Latin);
        for (var group = 0; group * NormalSource.GroupLength < Periods; group++)
        {
            source.FillGroup(place.Stream, place.First, group, rows, spare, trials);
        }

        return [.. Enumerable.Range(0, Periods).Select(t => rows.Row(t)[..Count].ToArray())];
    }

    private static double Correlation(float[] one, float[] other)
    {
        var (sum, squares, otherSquares) = (0.0, 0.0, 0.0);
        for (var k = 0; k < Count; k++)
        {
            sum += one[k] * other[k];
            squares += one[k] * one[k];
            otherSquares += other[k] * other[k];
        }

        return sum / Math.Sqrt(squares * otherSquares);
    }
}
