using WorkPlanSim.Contracts.Definitions;

namespace WorkPlanSim.Contracts.Parts;

/// <summary>Holds the definition of one part of one plan; the key is <c>plan id/part id</c>.</summary>
[Alias("WorkPlanSim.IPartGrain")]
public interface IPartGrain : IGrainWithStringKey
{
    /// <summary>Takes a definition. Setting what it already holds does nothing, so it may be repeated.</summary>
    /// <param name="content">The definition.</param>
    /// <param name="by">Who gives it, for the history.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether it held something else before.</returns>
    [Alias("Set")]
    Task<bool> SetAsync(Content content, string by, CancellationToken cancellationToken);

    /// <summary>Takes a definition, or forgets the one it has, if it holds what the caller takes it for.</summary>
    /// <param name="content">The definition; null to forget.</param>
    /// <param name="expected">The hash of what it is to hold before; null for nothing.</param>
    /// <param name="by">Who gives it, for the history.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether it holds that now: it does not where it held something else.</returns>
    [Alias("Replace")]
    Task<bool> ReplaceAsync(Content? content, string? expected, string by, CancellationToken cancellationToken);

    /// <summary>Forgets the definition, as the plan has no such part any more; the version goes on counting.</summary>
    /// <param name="by">Who removes it, for the history.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When it is forgotten.</returns>
    [Alias("Remove")]
    Task RemoveAsync(string by, CancellationToken cancellationToken);

    /// <summary>Gives what it holds.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The definition and its version.</returns>
    [Alias("Get")]
    Task<HeldPart> GetAsync(CancellationToken cancellationToken);
}
