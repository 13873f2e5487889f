namespace WorkPlanSim.Benchmarks.Measuring;

/// <summary>Waits on the thread that measures, so that the clock runs on no other turns.</summary>
internal static class Waiting
{
#pragma warning disable VSTHRD002 // A program has no context to deadlock with.
    /// <summary>Waits for what a task gives.</summary>
    internal static T For<T>(Task<T> task) => task.GetAwaiter().GetResult();

    /// <summary>Waits for a task.</summary>
    internal static void For(Task task) => task.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
}
