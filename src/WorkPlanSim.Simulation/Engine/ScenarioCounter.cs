using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Processes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>Counts, over the trials of a block, what scenarios make of all targets together.</summary>
internal sealed class ScenarioCounter
{
    private readonly ModelRecipe _recipe;
    private readonly TrialCounts _counts;
    private readonly int[] _first = new int[Model.BlockLength];
    private readonly int[] _here = new int[Model.BlockLength];
    private readonly ulong[] _firstMandatory = new ulong[TargetOutcome.Words];
    private readonly ulong[] _mandatory = new ulong[TargetOutcome.Words];

    internal ScenarioCounter(ModelRecipe recipe) => (_recipe, _counts) = (recipe, new TrialCounts(recipe.Shape.Targets));

    /// <summary>Counts a block.</summary>
    /// <param name="processes">The processes, which say when each variant is met. Shape [variants].</param>
    /// <param name="trials">How many trials the block has.</param>
    /// <param name="tally">What is added to.</param>
    internal void Count(Process[] processes, int trials, Tally tally)
    {
        for (var s = 0; s < _recipe.Shape.Scenarios; s++)
        {
            CountScenario(s, processes, trials, tally.Scenarios[s]);
            if (s == 0)
            {
                _here.CopyTo(_first, 0);
                _mandatory.CopyTo(_firstMandatory, 0);
            }
            else
            {
                CountPair(s, processes, trials, tally.Pairs[s]);
            }
        }
    }

    private void CountScenario(int scenario, Process[] processes, int trials, ScenarioTally tally)
    {
        var shape = _recipe.Shape;
        _counts.Clear();
        LaneBits.SetFirst(_mandatory, trials);
        for (var i = 0; i < shape.Targets; i++)
        {
            var met = processes[shape.Variant(scenario, i)].Met;
            if (_recipe.Mandatory[scenario][i])
            {
                LaneBits.And(_mandatory, met);
            }

            if (_recipe.Counted[scenario][i])
            {
                _counts.Add(met);
            }

            for (var j = i; j < shape.Targets; j++)
            {
                tally.Joint[tally.JointIndex(i, j)] += LaneBits.CountBoth(met, processes[shape.Variant(scenario, j)].Met);
            }
        }

        tally.AllMandatory += LaneBits.Count(_mandatory);
        _counts.Read(_here.AsSpan(0, trials));
        foreach (var count in _here.AsSpan(0, trials))
        {
            tally.MetCounts[count]++;
        }
    }

    private void CountPair(int scenario, Process[] processes, int trials, PairTally tally)
    {
        var shape = _recipe.Shape;
        for (var i = 0; i < shape.Targets; i++)
        {
            var (here, there) = (processes[shape.Variant(scenario, i)].Met, processes[shape.Variant(0, i)].Met);
            tally.Gained[i] += LaneBits.CountOnly(here, there);
            tally.Lost[i] += LaneBits.CountOnly(there, here);
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
