using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Hosting.Clustered;

/// <summary>A cluster or its database that can't be worked with; says what is the matter, and what to do.</summary>
public sealed class ClusterException : Exception, IBilingualFault
{
    /// <summary>Makes an exception without a reason.</summary>
    public ClusterException()
        : this(ClusterFault.Failed, "", "")
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is the matter.</param>
    public ClusterException(string message)
        : this(ClusterFault.Failed, "", message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is the matter.</param>
    /// <param name="innerException">What it comes from.</param>
    public ClusterException(string message, Exception innerException)
        : this(ClusterFault.Failed, "", message, innerException)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="fault">What is the matter.</param>
    /// <param name="place">Where: no secrets.</param>
    /// <param name="detail">What more is known; empty for nothing. No secrets.</param>
    /// <param name="inner">What it comes from.</param>
    internal ClusterException(ClusterFault fault, string place, string detail, Exception? inner = null)
        : base(ClusterWords.Of(fault, place, detail).En, inner) =>
        (Fault, Text) = (fault, ClusterWords.Of(fault, place, detail));

    /// <summary>Gets what is the matter.</summary>
    public ClusterFault Fault { get; }

    /// <summary>Gets the message in both languages.</summary>
    public BilingualText Text { get; }
}
