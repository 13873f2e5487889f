namespace WorkPlanSim.Hosting;

/// <summary>A run that failed; the message says why in one sentence.</summary>
public sealed class RunFailedException : Exception
{
    /// <summary>Makes an exception without a reason.</summary>
    public RunFailedException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Why the run failed.</param>
    public RunFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Why the run failed.</param>
    /// <param name="innerException">What it comes from.</param>
    public RunFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
