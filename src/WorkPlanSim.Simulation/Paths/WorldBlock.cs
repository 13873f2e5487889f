using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Paths;

/// <summary>One block of trials on one thread: which trials, the rows of paths as they are asked for, and rows to work in.</summary>
/// <param name="source">Where normals come from.</param>
/// <param name="correlated">The correlated normals; null where none are.</param>
/// <param name="pool">Rows to work in.</param>
/// <param name="periods">The number of periods.</param>
internal sealed class WorldBlock(NormalSource source, CorrelatedNormals? correlated, RowPool pool, int periods)
{
    private Rows?[] _rows = [];
    private bool[] _isKept = [];
    private int[] _filled = [];

    /// <summary>Gets rows to work in.</summary>
    internal RowPool Pool => pool;

    /// <summary>Gets the number of periods.</summary>
    internal int Periods => periods;

    /// <summary>Gets the first trial.</summary>
    internal int FirstTrial { get; private set; }

    /// <summary>Gets the number of trials that count.</summary>
    internal int Trials { get; private set; }

    /// <summary>Gets the number of trials that are computed: a multiple of 64, so that no lane and no word is cut.</summary>
    internal int Lanes { get; private set; }

    private int Place => FirstTrial / Model.BlockLength;

    /// <summary>Makes room for the rows of so many paths.</summary>
    /// <param name="paths">How many.</param>
    internal void Prepare(int paths) =>
        (_rows, _isKept, _filled) = (new Rows?[paths], new bool[paths], new int[paths]);

    /// <summary>Begins a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="trials">How many of its trials count.</param>
    internal void Begin(int block, int trials)
    {
        (FirstTrial, Trials) = (block * Model.BlockLength, trials);
        Lanes = (trials + LaneBits.WordBits - 1) / LaneBits.WordBits * LaneBits.WordBits;
        correlated?.Forget();
    }

    /// <summary>Gives a path's rows, filling them if need be.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The rows, not to be written to.</returns>
    internal Rows Of(WorldPath path) =>
        _rows[path.Index] is { } rows && _filled[path.Index] >= Lanes ? rows : _rows[path.Index] = Fill(path);

    /// <summary>Ends the block.</summary>
    internal void End()
    {
        for (var path = 0; path < _rows.Length; path++)
        {
            Release(path);
        }
    }

    /// <summary>Says that nobody holds a path's rows any more; who asks again has them filled again.</summary>
    /// <param name="path">The path's place in its book.</param>
    internal void Release(int path)
    {
        if (_rows[path] is { } rows)
        {
            if (!_isKept[path])
            {
                Pool.Return(rows);
            }

            _rows[path] = null;
        }
    }

    /// <summary>Fills normals drawn once per trial.</summary>
    /// <param name="input">The input.</param>
    /// <param name="row">Where to put them.</param>
    internal void FillOnce(InputDraw input, LaneRow row)
    {
        if (input.IsCorrelated)
        {
            correlated!.Once(this, input.Correlated).CopyTo(row, Lanes);
        }
        else
        {
            source.FillOnce(input.Stream, FirstTrial, row, Lanes);
        }
    }

    /// <summary>Fills normals drawn in each period: an AR(1) with standard normal margins.</summary>
    /// <param name="input">The input.</param>
    /// <param name="rows">Where to put them. Shape [periods].</param>
    internal void FillPath(InputDraw input, Rows rows)
    {
        if (input.IsCorrelated)
        {
            for (var t = 0; t < periods; t++)
            {
                correlated!.Path(this, input.Correlated).Lanes(t).CopyTo(rows.Lanes(t), Lanes);
            }

            return;
        }

        var spare = Pool.Take(NormalSource.GroupLength - 1);
        for (var group = 0; group * NormalSource.GroupLength < periods; group++)
        {
            source.FillGroup(input.Stream, FirstTrial, group, rows, spare, Lanes);
        }

        Pool.Return(spare);
        if (input.Persistence > 0.0)
        {
            MakePersistent(rows, (float)input.Persistence, (float)Math.Sqrt(1.0 - (input.Persistence * input.Persistence)));
        }
    }

    private void MakePersistent(Rows rows, float persistence, float fresh)
    {
        for (var t = 1; t < periods; t++)
        {
            var before = rows.Lanes(t - 1);
            var row = rows.Lanes(t);
            for (var k = 0; k < Lanes; k += LaneRow.Width)
            {
                row[k] = LaneMath.Fma(LaneMath.All(persistence), before[k], LaneMath.All(fresh) * row[k]);
            }
        }
    }

    private Rows Fill(WorldPath path)
    {
        if (_rows[path.Index] is { } tooShort)
        {
            // Filled for a block cut short, and now asked for by what is to be kept, in full.
            path.Fill(this, tooShort);
            _filled[path.Index] = Lanes;
            return tooShort;
        }

        if (path.Slot?.Find(Place) is { } kept)
        {
            (_isKept[path.Index], _filled[path.Index]) = (true, Model.BlockLength);
            return kept;
        }

        // What is kept serves longer blocks too, so it is filled in full.
        var reserved = path.Slot?.Reserve(path.Count);
        var rows = reserved ?? Pool.Take(path.Count);
        var lanes = Lanes;
        Lanes = reserved is null ? lanes : Model.BlockLength;
        path.Fill(this, rows);
        (_filled[path.Index], Lanes) = (Lanes, lanes);
        if (reserved is not null)
        {
            path.Slot!.Keep(Place, rows);
        }

        _isKept[path.Index] = reserved is not null;
        return rows;
    }
}
