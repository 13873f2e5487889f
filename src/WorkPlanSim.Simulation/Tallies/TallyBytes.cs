namespace WorkPlanSim.Simulation.Tallies;

/// <summary>Reads or writes the numbers of a tally, one after the other, by one and the same description of what there is.</summary>
/// <remarks>
/// A number is a base-128 varint, least digits first, after zigzag. A column is a series of varints: 2r for r zeros in a row, which
/// most bins of a block are, and 2z + 1 for the number whose zigzag is z.
/// </remarks>
internal sealed class TallyBytes
{
    private const int FirstLength = 4096;
    private const int LongestVarint = 10;

    private readonly bool _isReading;
    private byte[] _bytes;
    private int _at;

    /// <summary>Makes a writer.</summary>
    internal TallyBytes() => _bytes = new byte[FirstLength];

    /// <summary>Makes a reader.</summary>
    /// <param name="bytes">What a writer gave.</param>
    internal TallyBytes(byte[] bytes) => (_bytes, _isReading) = (bytes, true);

    /// <summary>Gets whether all bytes were read.</summary>
    internal bool IsAtEnd => _at == _bytes.Length;

    /// <summary>Gives what was written.</summary>
    /// <returns>The bytes.</returns>
    internal byte[] ToArray() => _bytes[.._at];

    /// <summary>Writes a number, or reads the one that was written in its place.</summary>
    /// <param name="value">The number to write; ignored when reading.</param>
    /// <returns>The number written or read.</returns>
    internal long Transfer(long value)
    {
        if (_isReading)
        {
            return Unfold(Read());
        }

        Write(Fold(value));
        return value;
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

    internal void Transfer(int[] values)
    {
        if (_isReading)
        {
            Read(values.Length, (i, value) => values[i] = checked((int)value));
            return;
        }

        var zeros = 0UL;
        foreach (var value in values)
        {
            zeros = Write(value, zeros);
        }

        WriteZeros(zeros);
    }

    /// <summary>Writes or reads a column.</summary>
    /// <param name="values">Numbers within ±2^61.</param>
    internal void Transfer(long[] values)
    {
        if (_isReading)
        {
            Read(values.Length, (i, value) => values[i] = value);
            return;
        }

        var zeros = 0UL;
        foreach (var value in values)
        {
            zeros = Write(value, zeros);
        }

        WriteZeros(zeros);
    }

    private static ulong Fold(long value) => unchecked((ulong)((value << 1) ^ (value >> 63)));

    private static long Unfold(ulong coded) => unchecked((long)(coded >> 1) ^ -(long)(coded & 1UL));

    /// <summary>Writes a number of a column, or counts it if it is 0.</summary>
    /// <returns>The zeros that wait to be written.</returns>
    private ulong Write(long value, ulong zeros)
    {
        if (value == 0)
        {
            return zeros + 1;
        }

        WriteZeros(zeros);
        Write((Fold(value) << 1) | 1UL);
        return 0;
    }

    private void WriteZeros(ulong zeros)
    {
        if (zeros > 0)
        {
            Write(zeros << 1);
        }
    }

    /// <summary>Reads a column into numbers that are all 0.</summary>
    private void Read(int length, Action<int, long> set)
    {
        for (var i = 0; i < length;)
        {
            var token = Read();
            if ((token & 1UL) != 0)
            {
                set(i++, Unfold(token >> 1));
                continue;
            }

            var zeros = token >> 1;
            if (zeros == 0 || zeros > (ulong)(length - i))
            {
                throw new InvalidDataException("The bytes are not a tally.");
            }

            i += (int)zeros;
        }
    }

    private void Write(ulong value)
    {
        if (_at + LongestVarint > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }

        while (value >= 0x80)
        {
            _bytes[_at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _bytes[_at++] = (byte)value;
    }

    private ulong Read()
    {
        var value = 0UL;
        for (var shift = 0; shift < 7 * LongestVarint; shift += 7)
        {
            if (_at == _bytes.Length)
            {
                throw new InvalidDataException("The bytes end within a tally.");
            }

            var next = _bytes[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("The bytes are not a tally.");
    }
}
