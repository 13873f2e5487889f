using System.Runtime.CompilerServices;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>Numbers objects, so that what is known of one can be kept without keeping it alive. Thread-safe.</summary>
/// <remarks>What no scenario changed is the very same object, and all of a plan's parts are immutable.</remarks>
internal static class Identity
{
    private static readonly ConditionalWeakTable<object, StrongBox<long>> Numbers = [];
    private static long _last;

    /// <summary>Gives an object's number, which no other object of this process ever has.</summary>
    /// <param name="item">The object.</param>
    /// <returns>The number, from 1.</returns>
    internal static long Of(object item) =>
        Numbers.GetValue(item, static _ => new StrongBox<long>(Interlocked.Increment(ref _last))).Value;
}
