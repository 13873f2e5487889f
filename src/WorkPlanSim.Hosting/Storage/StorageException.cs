using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Hosting.Storage;

/// <summary>Data that can't be read or written; says what is the matter, and what to do.</summary>
[GenerateSerializer, Alias("WorkPlanSim.StorageException")]
public sealed class StorageException : Exception, IBilingualFault
{
    /// <summary>Makes an exception without a reason.</summary>
    public StorageException()
        : this(StorageFault.Unreadable, "", "")
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is the matter.</param>
    public StorageException(string message)
        : this(StorageFault.Unreadable, "", message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is the matter.</param>
    /// <param name="innerException">What it comes from.</param>
    public StorageException(string message, Exception innerException)
        : base(message, innerException) =>
        (Fault, Place, Detail) = (StorageFault.Unreadable, "", message);

    /// <summary>Makes an exception.</summary>
    /// <param name="fault">What is the matter.</param>
    /// <param name="place">Where the data lie.</param>
    /// <param name="detail">What more is known; empty for nothing.</param>
    /// <remarks>
    /// Without what it comes from: it is told by its detail, and a run that fails passes on the message of the innermost
    /// exception.
    /// </remarks>
    internal StorageException(StorageFault fault, string place, string detail)
        : base(StorageWords.Of(fault, place, detail).En) =>
        (Fault, Place, Detail) = (fault, place, detail);

    /// <summary>Gets what is the matter.</summary>
    [Id(0)]
    public StorageFault Fault { get; private set; }

    /// <summary>Gets where the data lie.</summary>
    [Id(1)]
    public string Place { get; private set; }

    /// <summary>Gets what more is known; empty for nothing.</summary>
    [Id(2)]
    public string Detail { get; private set; }

    /// <summary>Gets the message in both languages.</summary>
    public BilingualText Text => StorageWords.Of(Fault, Place, Detail);
}
