using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Services;

/// <summary>The engine gave up on a run.</summary>
internal sealed class PlanningFailedException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="PlanningFailedException"/> class.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="inner">What it came from.</param>
    internal PlanningFailedException(string message, Exception? inner = null)
        : this(BilingualText.Same(message), inner)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="PlanningFailedException"/> class.</summary>
    /// <param name="text">What went wrong.</param>
    /// <param name="inner">What it came from.</param>
    internal PlanningFailedException(BilingualText text, Exception? inner = null)
        : base(text.En, inner) => Text = text;

    /// <summary>Gets what went wrong, in both languages as far as it is known in both.</summary>
    internal BilingualText Text { get; }
}
