using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Recipes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>Counts, over trials, what scenarios make of all targets together.</summary>
internal sealed class ScenarioCounter
{
    private readonly ModelRecipe _recipe;
    private readonly TrialCounts _counts;
    private readonly int[] _first;
    private readonly int[] _here;
    private readonly ulong[] _firstMandatory;
    private readonly ulong[] _mandatory;

    /// <summary>Makes a counter.</summary>
    /// <param name="recipe">The model.</param>
    /// <param name="most">The most trials that it counts at once.</param>
    internal ScenarioCounter(ModelRecipe recipe, int most)
    {
        var words = LaneBits.WordsFor(most);
        _recipe = recipe;
        _counts = new TrialCounts(recipe.Shape.Targets, words);
        (_first, _here) = (new int[most], new int[most]);
        (_firstMandatory, _mandatory) = (new ulong[words], new ulong[words]);
    }

    /// <summary>Counts trials.</summary>
    /// <param name="met">The trials in which each variant is met. Shape [variants][words].</param>
    /// <param name="trials">How many trials there are.</param>
    /// <param name="tally">What is added to.</param>
    /// <param name="known">
    /// What has been counted of the same trials under other scenarios, null for nothing; given only with an empty tally.
    /// </param>
    internal void Count(ulong[][] met, int trials, Tally tally, KnownScenario[]? known = null)
    {
        if (tally.Blocks is { } blocks)
        {
            BlockCounter.Count(_recipe, met, trials, blocks);
        }

        for (var s = 0; s < _recipe.Shape.Scenarios; s++)
        {
            CountScenario(s, met, trials, tally.Scenarios[s]);
            if (s < known?.Length && known[s].Met.Length == _recipe.Shape.Targets)
            {
                CountChangedPairs(s, met, tally.Scenarios[s], known[s]);
            }
            else
            {
                CountPairs(s, met, tally.Scenarios[s]);
            }

            if (s == 0)
            {
                _here.CopyTo(_first, 0);
                _mandatory.CopyTo(_firstMandatory, 0);
            }
            else
            {
                CountDifference(s, met, trials, tally.Pairs[s]);
            }
        }
    }

    /// <summary>Counts in each trial how many targets are met.</summary>
    /// <param name="met">The trials in which each variant is met. Shape [variants][words].</param>
    /// <param name="counts">Takes the counts. Shape [scenarios][trials].</param>
    internal void CountMet(ulong[][] met, int[][] counts)
    {
        var shape = _recipe.Shape;
        for (var s = 0; s < shape.Scenarios; s++)
        {
            _counts.Clear();
            for (var i = 0; i < shape.Targets; i++)
            {
                if (_recipe.Weights[s][i] > 0.0)
                {
                    _counts.Add(met[shape.Variant(s, i)]);
                }
            }

            _counts.Read(counts[s]);
        }
    }

    private void CountScenario(int scenario, ulong[][] met, int trials, ScenarioTally tally)
    {
        var shape = _recipe.Shape;
        _counts.Clear();
        LaneBits.SetFirst(_mandatory, trials);
        for (var i = 0; i < shape.Targets; i++)
        {
            var here = met[shape.Variant(scenario, i)];
            if (_recipe.Mandatory[scenario][i])
            {
                LaneBits.And(_mandatory, here);
            }

            if (_recipe.Weights[scenario][i] > 0.0)
            {
                _counts.Add(here);
            }
        }

        tally.AllMandatory += LaneBits.Count(_mandatory);
        _counts.Read(_here.AsSpan(0, trials));
        foreach (var count in _here.AsSpan(0, trials))
        {
            tally.MetCounts[count]++;
        }
    }

    private void CountPairs(int scenario, ulong[][] met, ScenarioTally tally)
    {
        var shape = _recipe.Shape;
        for (var i = 0; i < shape.Targets; i++)
        {
            var here = met[shape.Variant(scenario, i)];
            for (var j = i; j < shape.Targets; j++)
            {
                tally.Joint[tally.JointIndex(i, j)] += LaneBits.CountBoth(here, met[shape.Variant(scenario, j)]);
            }
        }
    }

    /// <summary>Counts the pairs with a target that is not as it was, and takes over the others.</summary>
    private void CountChangedPairs(int scenario, ulong[][] met, ScenarioTally tally, KnownScenario known)
    {
        var shape = _recipe.Shape;
        known.Tally.Joint.CopyTo(tally.Joint, 0);
        for (var i = 0; i < shape.Targets; i++)
        {
            var here = met[shape.Variant(scenario, i)];
            if (ReferenceEquals(here, known.Met[i]))
            {
                continue;
            }

            for (var j = 0; j < shape.Targets; j++)
            {
                tally.Joint[tally.JointIndex(Math.Min(i, j), Math.Max(i, j))] =
                    LaneBits.CountBoth(here, met[shape.Variant(scenario, j)]);
            }
        }
    }

    private void CountDifference(int scenario, ulong[][] met, int trials, PairTally tally)
    {
        var shape = _recipe.Shape;
        for (var i = 0; i < shape.Targets; i++)
        {
            if (shape.Variant(scenario, i) != shape.Variant(0, i))
            {
                var (here, there) = (met[shape.Variant(scenario, i)], met[shape.Variant(0, i)]);
                tally.Gained[i] += LaneBits.CountOnly(here, there);
                tally.Lost[i] += LaneBits.CountOnly(there, here);
            }
        }

        for (var k = 0; k < trials; k++)
        {
            var difference = _here[k] - _first[k];
            tally.MetDifference += difference;
            tally.MetDifferenceSquared += difference * difference;
        }

        tally.MandatoryGained += LaneBits.CountOnly(_mandatory, _firstMandatory);
        tally.MandatoryLost += LaneBits.CountOnly(_firstMandatory, _mandatory);
    }
}
