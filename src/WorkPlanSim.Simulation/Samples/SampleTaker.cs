using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Processes;
using WorkPlanSim.Simulation.Recipes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Samples;

/// <summary>Takes samples on one thread: looks on while blocks are simulated, and copies what is drawn for them.</summary>
internal sealed class SampleTaker : IBlockObserver
{
    private readonly ModelRecipe _recipe;
    private readonly Workspace _workspace;
    private readonly DrawnPart[] _parts;
    private readonly int[] _variants;
    private readonly int _periods;
    private float[][] _values = [];

    internal SampleTaker(ModelRecipe recipe, ImmutableArray<string> targets)
    {
        var reach = new SampleReach(recipe, targets);
        _recipe = recipe;
        _workspace = new Workspace(recipe, reach.Groups, countsDrivers: false, new RowPool()) { Observer = this };
        _variants = reach.Sampled;
        _periods = 1 + _variants.Max(v => recipe.Variants[v].Target.Deadline.Index);
        _parts = [.. PartsOf(reach)];
        Columns = [.. _parts.SelectMany(ColumnsOf)];
    }

    /// <summary>Gets what the columns hold.</summary>
    internal ImmutableArray<SampleColumn> Columns { get; }

    /// <inheritdoc/>
    public void Begin(WorldBlock block)
    {
        _values = [.. Columns.Select(_ => new float[block.Trials])];
        var column = 0;
        foreach (var part in _parts)
        {
            var rows = block.Pool.Take(part.Rhythm == DrawnRhythm.Once ? 1 : block.Periods);
            part.Fill(block, rows);
            column = Copy(part.Rhythm, rows, column);
            block.Pool.Return(rows);
        }
    }

    /// <inheritdoc/>
    public void Observe(int variant, int period, Process process)
    {
    }

    /// <summary>Takes a sample.</summary>
    /// <param name="block">The block.</param>
    /// <param name="trials">How many of its trials.</param>
    /// <param name="cancellationToken">Ends it between two targets.</param>
    /// <returns>The sample.</returns>
    internal BlockSample Take(int block, int trials, CancellationToken cancellationToken)
    {
        var nothing = new TallyParts(new VariantTally?[_recipe.Variants.Count], []);
        _workspace.Simulate(block, trials, nothing, cancellationToken);
        return new BlockSample(trials, _values, [.. _variants.Select(v => _workspace.MetOf(v).ToArray())]);
    }

    private IEnumerable<DrawnPart> PartsOf(SampleReach reach) =>
    [
        .. reach.Seasons.SelectMany(s => _workspace.PathsOf(s.Season).Drawn(s.ByAnomaly)),
        .. reach.Teams.SelectMany(t => _workspace.PathOf(t).Drawn),
        .. reach.Funds.SelectMany(f => _workspace.PathOf(f).Drawn),
        .. reach.Variants.SelectMany(v => _workspace.ProcessOf(v).Drawn),
    ];

    private IEnumerable<SampleColumn> ColumnsOf(DrawnPart part)
    {
        var (owner, field) = SampleTitles.Of(_recipe.First, part.Input);
        SampleColumn Column(string end, Period? period, bool isMean) =>
            new(part.Input + end, part.Input, owner, field, period, isMean);

        IEnumerable<SampleColumn> each = Enumerable.Range(0, _periods).Select(Period.FromIndex)
            .Select(p => Column($"/{_recipe.Calendar.NameOf(p)}", p, isMean: false));
        return part.Rhythm switch
        {
            DrawnRhythm.Once => [Column("", null, isMean: false)],
            DrawnRhythm.Mean => [Column("/mean", null, isMean: true)],
            DrawnRhythm.Periods => [.. each, Column("/mean", null, isMean: true)],
            DrawnRhythm.RunningSum => each,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part.Rhythm, "No columns for this rhythm."),
        };
    }

    /// <summary>Copies the rows of a part to its columns.</summary>
    /// <returns>The column after them.</returns>
    private int Copy(DrawnRhythm rhythm, Rows rows, int column)
    {
        var trials = _values[column].Length;
        if (rhythm == DrawnRhythm.Once)
        {
            rows.Row(0)[..trials].CopyTo(_values[column++]);
            return column;
        }

        var sums = new float[trials];
        for (var period = 0; period < _periods; period++)
        {
            var row = rows.Row(period);
            for (var k = 0; k < trials; k++)
            {
                sums[k] += row[k];
            }

            if (rhythm != DrawnRhythm.Mean)
            {
                var source = rhythm == DrawnRhythm.RunningSum ? sums : row[..trials];
                source.CopyTo(_values[column++]);
            }
        }

        if (rhythm != DrawnRhythm.RunningSum)
        {
            var mean = _values[column++];
            for (var k = 0; k < trials; k++)
            {
                mean[k] = sums[k] / _periods;
            }
        }

        return column;
    }
}
