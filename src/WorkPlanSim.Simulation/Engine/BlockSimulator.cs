using WorkPlanSim.Simulation.Recipes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>Simulates blocks of a whole model for one thread, and adds all of it up.</summary>
/// <param name="recipe">The model.</param>
/// <param name="observer">Who looks on; null for nobody.</param>
internal sealed class BlockSimulator(ModelRecipe recipe, IBlockObserver? observer = null)
{
    private readonly Workspace _workspace = new(recipe) { Observer = observer };
    private readonly ScenarioCounter _counter = new(recipe, Model.BlockLength);
    private readonly ulong[][] _met = new ulong[recipe.Variants.Count][];
    private Tally? _sum;
    private DriverTally[]? _uncounted;

    /// <summary>Simulates a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="trials">How many of its trials count.</param>
    /// <param name="tally">What its trials are added to.</param>
    /// <param name="cancellationToken">Ends it between two targets.</param>
    internal void Simulate(int block, int trials, Tally tally, CancellationToken cancellationToken)
    {
        _workspace.Simulate(block, trials, new TallyParts(tally.Variants, tally.Drivers), cancellationToken);
        TakeMet();
        _counter.Count(_met, trials, tally);
        tally.Trials += trials;
    }

    /// <summary>Simulates a block, and counts in each trial how many targets are met.</summary>
    /// <param name="block">The block.</param>
    /// <param name="counts">Takes the counts. Shape [scenarios][trials].</param>
    /// <param name="cancellationToken">Ends it between two targets.</param>
    internal void CountMet(int block, int[][] counts, CancellationToken cancellationToken)
    {
        _uncounted ??= [.. Enumerable.Range(0, recipe.Shape.Drivers).Select(_ => new DriverTally(recipe.Shape.Periods))];
        var trials = counts[0].Length;
        _workspace.Simulate(block, trials, new TallyParts(new VariantTally?[_met.Length], _uncounted), cancellationToken);
        TakeMet();
        _counter.CountMet(_met, counts);
    }

    /// <summary>Simulates blocks, and adds them up in a tally of its own, which it uses again.</summary>
    /// <param name="firstBlock">The first block.</param>
    /// <param name="trials">How many trials count from its first on.</param>
    /// <param name="betweenBlocks">Is called between two blocks.</param>
    /// <param name="cancellationToken">Ends it between two targets.</param>
    /// <returns>What they add up to, as bytes.</returns>
    internal byte[] Simulate(int firstBlock, int trials, Action betweenBlocks, CancellationToken cancellationToken)
    {
        _sum ??= new Tally(recipe.Shape);
        _sum.Clear();
        for (var start = 0; start < trials; start += Model.BlockLength)
        {
            if (start > 0)
            {
                betweenBlocks();
            }

            var length = Math.Min(Model.BlockLength, trials - start);
            Simulate(firstBlock + (start / Model.BlockLength), length, _sum, cancellationToken);
        }

        return _sum.ToBytes();
    }

    private void TakeMet()
    {
        for (var variant = 0; variant < _met.Length; variant++)
        {
            _met[variant] = _workspace.MetOf(variant);
        }
    }
}
