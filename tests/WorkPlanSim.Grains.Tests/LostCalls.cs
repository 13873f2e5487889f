namespace WorkPlanSim.Grains.Tests;

/// <summary>Lets the first calls of one kind of grain by others get lost, as if its silo were frozen.</summary>
/// <param name="grain">The kind.</param>
/// <param name="times">How many.</param>
internal sealed class LostCalls(Type grain, int times) : IOutgoingGrainCallFilter
{
    private int _left = times;

    /// <summary>Gets how many there are still to come.</summary>
    internal int Left => Math.Max(0, Volatile.Read(ref _left));

    public Task Invoke(IOutgoingGrainCallContext context) =>
        context.InterfaceMethod.DeclaringType == grain && Interlocked.Decrement(ref _left) >= 0
            ? throw new TimeoutException("Response did not arrive on time.")
            : context.Invoke();
}
