using System.Buffers;
using System.Numerics;

namespace WorkPlanSim.Simulation.Tallies;

/// <summary>Writes the numbers of a tally one after the other, or adds those written to it, by one and the same description.</summary>
/// <remarks>
/// A number is a base-128 varint, least digits first, after zigzag. A column is a series of varints: 2r for r zeros in a row, which
/// most bins of a block are, and 2z + 1 for the number whose zigzag is z.
/// </remarks>
internal sealed class TallyBytes
{
    private const int LongestVarint = 10;

    private readonly bool _isReading;
    private byte[] _bytes;
    private int _at;

    /// <summary>Makes a writer.</summary>
    internal TallyBytes() => _bytes = ArrayPool<byte>.Shared.Rent(1);

    /// <summary>Makes a reader.</summary>
    /// <param name="bytes">What a writer gave.</param>
    internal TallyBytes(byte[] bytes) => (_bytes, _isReading) = (bytes, true);

    /// <summary>Gets whether all bytes were read.</summary>
    internal bool IsAtEnd => _at == _bytes.Length;

    /// <summary>Gives what was written, and writes no more.</summary>
    /// <returns>The bytes.</returns>
    internal byte[] ToArray()
    {
        var written = _bytes[.._at];
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = written;
        return written;
    }

    /// <summary>Writes a number, or adds the one that was written in its place.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number, or the sum.</returns>
    internal long Transfer(long value)
    {
        if (_isReading)
        {
            return value + Unfold(Read());
        }

        Write(Fold(value));
        return value;
    }

    internal void Transfer(Int128[] values)
    {
        foreach (ref var value in values.AsSpan())
        {
            if (_isReading)
            {
                var (high, low) = (Unfold(Read()), Unfold(Read()));
                value += new Int128(unchecked((ulong)high), unchecked((ulong)low));
            }
            else
            {
                Write(Fold((long)(value >> 64)));
                Write(Fold(unchecked((long)value)));
            }
        }
    }

    /// <summary>Writes a column, or adds the one written in its place.</summary>
    /// <typeparam name="T">A signed integer.</typeparam>
    /// <param name="values">Numbers within ±2^61.</param>
    internal void Transfer<T>(T[] values)
        where T : IBinaryInteger<T>
    {
        if (_isReading)
        {
            ReadColumn<T>(values);
        }
        else
        {
            WriteColumn<T>(values);
        }
    }

    private static ulong Fold(long value) => unchecked((ulong)((value << 1) ^ (value >> 63)));

    private static long Unfold(ulong coded) => unchecked((long)(coded >> 1) ^ -(long)(coded & 1UL));

    private void WriteColumn<T>(ReadOnlySpan<T> values)
        where T : IBinaryInteger<T>
    {
        MakeRoom(values.Length);
        for (var at = 0; at < values.Length;)
        {
            if (values[at] == T.Zero)
            {
                var zeros = values[at..].IndexOfAnyExcept(T.Zero);
                zeros = zeros < 0 ? values.Length - at : zeros;
                Put((ulong)zeros << 1);
                at += zeros;
            }
            else
            {
                Put((Fold(long.CreateTruncating(values[at++])) << 1) | 1UL);
            }
        }
    }

    private void ReadColumn<T>(Span<T> values)
        where T : IBinaryInteger<T>
    {
        for (var at = 0; at < values.Length;)
        {
            var token = Read();
            if ((token & 1UL) != 0)
            {
                values[at++] += T.CreateChecked(Unfold(token >> 1));
                continue;
            }

            var zeros = token >> 1;
            if (zeros == 0 || zeros > (ulong)(values.Length - at))
            {
                throw new InvalidDataException("The bytes are not a tally.");
            }

            at += (int)zeros;
        }
    }

    private void Write(ulong value)
    {
        MakeRoom(1);
        Put(value);
    }

    private void MakeRoom(int numbers)
    {
        var needed = _at + ((long)numbers * LongestVarint);
        if (needed > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * _bytes.Length)));
            _bytes.AsSpan(0, _at).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
    }

    /// <summary>Puts a number where there is room for it.</summary>
    private void Put(ulong value)
    {
        var (bytes, at) = (_bytes, _at);
        while (value >= 0x80)
        {
            bytes[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[at++] = (byte)value;
        _at = at;
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
            if (shift == 7 * (LongestVarint - 1) && next > 1)
            {
                break;
            }

            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("The bytes are not a tally.");
    }
}
