namespace WorkPlanSim.Contracts.Workers;

/// <summary>Part of a tally that is too large for one message.</summary>
/// <param name="Bytes">The bytes from where they were asked for, not always to the end; null where nobody there has them any longer.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.TallyPart")]
public sealed record TallyPart([property: Id(0)] byte[]? Bytes)
{
    /// <summary>The most bytes that a message may have of a tally: a longer one holds up all others on its way.</summary>
    public const int MostBytes = 512 << 10;

    /// <summary>Cuts a part out of a tally.</summary>
    /// <param name="tally">The whole tally.</param>
    /// <param name="from">Where the part begins, from 0 to the tally's length.</param>
    /// <returns>As much as a message may have.</returns>
    public static byte[] Cut(byte[] tally, int from) =>
        from == 0 && tally.Length <= MostBytes ? tally : tally[from..Math.Min(tally.Length, from + MostBytes)];

    /// <summary>Puts a tally together.</summary>
    /// <param name="first">What was sent first.</param>
    /// <param name="rest">How many bytes were not.</param>
    /// <param name="ask">Asks for a part, given where it begins.</param>
    /// <returns>The whole tally; null where a part can no longer be had.</returns>
    public static async Task<byte[]?> GatherAsync(byte[] first, int rest, Func<int, Task<TallyPart>> ask)
    {
        if (rest == 0)
        {
            return first;
        }

        var tally = new byte[first.Length + rest];
        first.CopyTo(tally, 0);
        for (var have = first.Length; have < tally.Length;)
        {
            if ((await ask(have)).Bytes is not { } bytes)
            {
                return null;
            }

            bytes.CopyTo(tally, have);
            have += bytes.Length;
        }

        return tally;
    }
}
