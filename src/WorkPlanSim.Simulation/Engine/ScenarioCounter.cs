using System.Numerics;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>Counts, over the trials of a block, what scenarios make of all targets together.</summary>
internal sealed class ScenarioCounter
{
    private const int WordBits = 64;

    private readonly ModelRecipe _recipe;
    private readonly ulong[][] _met;
    private readonly int[] _first;
    private readonly int[] _counts;
    private readonly ulong[] _firstMandatory;
    private readonly ulong[] _mandatory;

    internal ScenarioCounter(ModelRecipe recipe, int length)
    {
        var words = (length + WordBits - 1) / WordBits;
        _recipe = recipe;
        _met = [.. recipe.Variants.Select(_ => new ulong[words])];
        (_first, _counts) = (new int[length], new int[length]);
        (_firstMandatory, _mandatory) = (new ulong[words], new ulong[words]);
    }

    /// <summary>Counts a block.</summary>
    /// <param name="met">Whether each variant is met in each trial. Shape [variants][length].</param>
    /// <param name="trials">How many trials the block has.</param>
    /// <param name="tally">What is added to.</param>
    internal void Count(bool[][] met, int trials, Tally tally)
    {
        for (var v = 0; v < met.Length; v++)
        {
            Pack(met[v].AsSpan(0, trials), _met[v]);
        }

        for (var s = 0; s < _recipe.Shape.Scenarios; s++)
        {
            CountScenario(s, met, trials, tally.Scenarios[s]);
            if (s == 0)
            {
                _counts.CopyTo(_first, 0);
                _mandatory.CopyTo(_firstMandatory, 0);
            }
            else
            {
                CountPair(s, trials, tally.Pairs[s]);
            }
        }
    }

    private void CountScenario(int scenario, bool[][] met, int trials, ScenarioTally tally)
    {
        var shape = _recipe.Shape;
        Array.Clear(_counts);
        Pack(trials, _mandatory);
        for (var i = 0; i < shape.Targets; i++)
        {
            var variant = shape.Variant(scenario, i);
            if (_recipe.Mandatory[scenario][i])
            {
                And(_mandatory, _met[variant]);
            }

            for (var k = 0; k < trials && _recipe.Counted[scenario][i]; k++)
            {
                _counts[k] += met[variant][k] ? 1 : 0;
            }

            for (var j = i; j < shape.Targets; j++)
            {
                tally.Joint[tally.JointIndex(i, j)] += CountBoth(_met[variant], _met[shape.Variant(scenario, j)]);
            }
        }

        tally.AllMandatory += CountBoth(_mandatory, _mandatory);
        for (var k = 0; k < trials; k++)
        {
            tally.MetCounts[_counts[k]]++;
        }
    }

    private void CountPair(int scenario, int trials, PairTally tally)
    {
        var shape = _recipe.Shape;
        for (var i = 0; i < shape.Targets; i++)
        {
            var (here, there) = (_met[shape.Variant(scenario, i)], _met[shape.Variant(0, i)]);
            tally.Gained[i] += CountOnly(here, there);
            tally.Lost[i] += CountOnly(there, here);
        }

        for (var k = 0; k < trials; k++)
        {
            var difference = _counts[k] - _first[k];
            tally.MetDifference += difference;
            tally.MetDifferenceSquared += difference * difference;
        }

        tally.MandatoryGained += CountOnly(_mandatory, _firstMandatory);
        tally.MandatoryLost += CountOnly(_firstMandatory, _mandatory);
    }

    private static void Pack(ReadOnlySpan<bool> flags, ulong[] words)
    {
        Array.Clear(words);
        for (var k = 0; k < flags.Length; k++)
        {
            words[k / WordBits] |= flags[k] ? 1UL << (k % WordBits) : 0UL;
        }
    }

    /// <summary>Sets the first bits.</summary>
    private static void Pack(int count, ulong[] words)
    {
        Array.Clear(words);
        for (var k = 0; k < count; k++)
        {
            words[k / WordBits] |= 1UL << (k % WordBits);
        }
    }

    private static void And(ulong[] words, ulong[] other)
    {
        for (var w = 0; w < words.Length; w++)
        {
            words[w] &= other[w];
        }
    }

    private static int CountBoth(ulong[] first, ulong[] second)
    {
        var count = 0;
        for (var w = 0; w < first.Length; w++)
        {
            count += BitOperations.PopCount(first[w] & second[w]);
        }

        return count;
    }

    private static int CountOnly(ulong[] first, ulong[] second)
    {
        var count = 0;
        for (var w = 0; w < first.Length; w++)
        {
            count += BitOperations.PopCount(first[w] & ~second[w]);
        }

        return count;
    }
}
