namespace WorkPlanSim.Web.Drafts;

/// <summary>How the steps of a way back are kept: as they are, where they are small, else as little as brings them back.</summary>
/// <typeparam name="T">What is worked on.</typeparam>
/// <typeparam name="TKept">What a step is kept as.</typeparam>
/// <param name="Keep">Makes a step of it.</param>
/// <param name="Bring">Brings it back.</param>
/// <param name="SizeOf">Tells how many bytes a step takes.</param>
/// <param name="MostBytes">How many bytes all steps may take; one is always kept, and the oldest go first.</param>
internal sealed record DraftPacking<T, TKept>(Func<T, TKept> Keep, Func<TKept, T> Bring, Func<TKept, long> SizeOf, long MostBytes);

/// <summary>Keeps steps as they are.</summary>
internal static class DraftPacking
{
    /// <summary>Makes a packing that packs nothing.</summary>
    /// <typeparam name="T">What is worked on: small, or parts of what came before.</typeparam>
    /// <returns>The packing.</returns>
    internal static DraftPacking<T, T> None<T>() => new(step => step, step => step, _ => 0, long.MaxValue);
}
