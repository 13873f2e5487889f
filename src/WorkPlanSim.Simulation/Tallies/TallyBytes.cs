namespace WorkPlanSim.Simulation.Tallies;

/// <summary>Reads or writes the numbers of a tally, one after the other, by one and the same description of what there is.</summary>
/// <remarks>
/// A number is a little-endian base-128 varint after zigzag, so a count of 0 takes one byte: most bins of a block are empty.
/// </remarks>
internal sealed class TallyBytes
{
    private readonly BinaryReader? _reader;
    private readonly BinaryWriter? _writer;

    internal TallyBytes(BinaryReader reader) => _reader = reader;

    internal TallyBytes(BinaryWriter writer) => _writer = writer;

    /// <summary>Writes a number, or reads the one that was written in its place.</summary>
    /// <param name="value">The number to write; ignored when reading.</param>
    /// <returns>The number written or read.</returns>
    internal long Transfer(long value)
    {
        if (_writer is not null)
        {
            _writer.Write7BitEncodedInt64((value << 1) ^ (value >> 63));
            return value;
        }

        var coded = _reader!.Read7BitEncodedInt64();
        return (coded >>> 1) ^ -(coded & 1);
    }

    internal void Transfer(int[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (int)Transfer(values[i]);
        }
    }

    internal void Transfer(Int128[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var high = Transfer((long)(values[i] >> 64));
            var low = Transfer(unchecked((long)values[i]));
            values[i] = new Int128(unchecked((ulong)high), unchecked((ulong)low));
        }
    }

    internal void Transfer(long[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Transfer(values[i]);
        }
    }
}
