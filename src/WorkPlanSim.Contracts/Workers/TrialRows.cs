using System.Runtime.InteropServices;

namespace WorkPlanSim.Contracts.Workers;

/// <summary>Rows with a number for each trial, as bytes: one row after another, each number as it lies in memory.</summary>
/// <remarks>Silos and those who ask them are the same program on machines of one order of bytes.</remarks>
public static class TrialRows
{
    /// <summary>Writes rows.</summary>
    /// <typeparam name="T">The kind of number.</typeparam>
    /// <param name="rows">The rows, all of one length. Shape [rows][trials].</param>
    /// <returns>The bytes.</returns>
    public static byte[] Write<T>(IReadOnlyList<T[]> rows)
        where T : unmanaged
    {
        var bytes = new byte[rows.Sum(r => MemoryMarshal.AsBytes<T>(r).Length)];
        var at = 0;
        foreach (var row in rows)
        {
            MemoryMarshal.AsBytes<T>(row).CopyTo(bytes.AsSpan(at));
            at += MemoryMarshal.AsBytes<T>(row).Length;
        }

        return bytes;
    }

    /// <summary>Reads a row.</summary>
    /// <typeparam name="T">The kind of number.</typeparam>
    /// <param name="bytes">The rows' bytes.</param>
    /// <param name="row">Which row, from 0.</param>
    /// <param name="trials">The length of a row.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public static ReadOnlySpan<T> Read<T>(byte[] bytes, int row, int trials)
        where T : unmanaged
    {
        var numbers = MemoryMarshal.Cast<byte, T>(bytes);
        return (long)(row + 1) * trials <= numbers.Length
            ? numbers.Slice(row * trials, trials)
            : throw new InvalidDataException("There are fewer rows than were asked for.");
    }
}
