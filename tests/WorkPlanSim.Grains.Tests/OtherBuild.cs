using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Grains.Tests;

/// <summary>Makes orders to one silo ask for another engine than it has: as if that silo were of another build than those who ask.</summary>
/// <param name="mark">What the orders ask for instead.</param>
/// <param name="isAsked">Which orders do.</param>
internal sealed class OtherBuild(string? mark, Func<object, bool> isAsked) : IOutgoingGrainCallFilter
{
    private readonly TaskCompletionSource _firstAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets or sets the address of that silo.</summary>
    internal string? Silo { get; set; }

    /// <summary>Gets a task that is done when it was first asked in vain.</summary>
    internal Task FirstAsked => _firstAsked.Task;

    public Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.InterfaceMethod.DeclaringType == typeof(ISiloRunnerGrain)
            && context.TargetId.Key.ToString() == Silo
            && context.Request.GetArgument(0) is { } order
            && isAsked(order))
        {
            context.Request.SetArgument(
                0, order is BatchOrder batch ? batch with { Engine = mark } : (ModelOrder)order with { Engine = mark });
            _firstAsked.TrySetResult();
        }

        return context.Invoke();
    }
}
