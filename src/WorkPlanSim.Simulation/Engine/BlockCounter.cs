using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Recipes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>Counts how whole blocks differ.</summary>
internal static class BlockCounter
{
    private const int Words = Model.BlockLength / LaneBits.WordBits;

    /// <summary>Counts the blocks that some trials make.</summary>
    /// <param name="recipe">The model.</param>
    /// <param name="met">The trials in which each variant is met, from the first of a block. Shape [variants][words].</param>
    /// <param name="trials">How many trials there are.</param>
    /// <param name="tally">What is added to.</param>
    internal static void Count(ModelRecipe recipe, ulong[][] met, int trials, BlockTally tally)
    {
        for (var block = 0; block < trials / Model.BlockLength; block++)
        {
            CountBlock(recipe, met, block * Words, tally);
        }
    }

    private static void CountBlock(ModelRecipe recipe, ulong[][] met, int firstWord, BlockTally tally)
    {
        var shape = recipe.Shape;
        var counts = Array.ConvertAll(met, m => LaneBits.Count(m.AsSpan(firstWord, Words)));
        var first = default((int Number, int Mandatory));
        tally.Blocks++;
        for (var variant = 0; variant < counts.Length; variant++)
        {
            tally.Met[variant] += Square(counts[variant]);
        }

        for (var s = 0; s < shape.Scenarios; s++)
        {
            var (number, mandatory) = (NumberMet(recipe, s, counts), AllMandatory(recipe, s, met, firstWord));
            first = s == 0 ? (number, mandatory) : first;
            var score = Score(recipe, s, counts);
            tally.NumberMet[s] += Square(number);
            tally.AllMandatory[s] += Square(mandatory);
            tally.Score[s] += Square(score);
            tally.ScoreSum[s] += score;
            tally.NumberDifference[s] += Square(number - first.Number);
            tally.MandatoryDifference[s] += Square(mandatory - first.Mandatory);
            for (var i = 0; i < shape.Targets; i++)
            {
                // Trials gained less trials lost: those met here less those met there.
                tally.MetDifference[(s * shape.Targets) + i] +=
                    Square(counts[shape.Variant(s, i)] - counts[shape.Variant(0, i)]);
            }
        }
    }

    private static int NumberMet(ModelRecipe recipe, int scenario, int[] counts)
    {
        var number = 0;
        for (var i = 0; i < recipe.Shape.Targets; i++)
        {
            number += recipe.Weights[scenario][i] > 0.0 ? counts[recipe.Shape.Variant(scenario, i)] : 0;
        }

        return number;
    }

    private static int AllMandatory(ModelRecipe recipe, int scenario, ulong[][] met, int firstWord)
    {
        Span<ulong> all = stackalloc ulong[Words];
        all.Fill(ulong.MaxValue);
        for (var i = 0; i < recipe.Shape.Targets; i++)
        {
            if (recipe.Mandatory[scenario][i])
            {
                LaneBits.And(all, met[recipe.Shape.Variant(scenario, i)].AsSpan(firstWord, Words));
            }
        }

        return LaneBits.Count(all);
    }

    private static long Score(ModelRecipe recipe, int scenario, int[] counts)
    {
        var (sum, weights) = (0.0, 0.0);
        for (var i = 0; i < recipe.Shape.Targets; i++)
        {
            sum += recipe.Weights[scenario][i] * counts[recipe.Shape.Variant(scenario, i)];
            weights += recipe.Weights[scenario][i];
        }

        return weights > 0.0 ? (long)Math.Round(sum / weights * BlockTally.ScoreUnit) : 0L;
    }

    private static long Square(long count) => count * count;
}
