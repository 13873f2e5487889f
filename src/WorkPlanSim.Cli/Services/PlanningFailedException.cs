namespace WorkPlanSim.Cli.Services;

/// <summary>The engine gave up on a run.</summary>
internal sealed class PlanningFailedException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="PlanningFailedException"/> class.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="inner">What it came from.</param>
    internal PlanningFailedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
