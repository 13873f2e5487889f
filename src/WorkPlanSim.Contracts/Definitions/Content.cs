namespace WorkPlanSim.Contracts.Definitions;

/// <summary>A definition as it crosses the wire and lies in storage: canonical JSON, known by its hash.</summary>
/// <remarks>Equal definitions give equal bytes, so two contents are the same exactly when their hashes are.</remarks>
/// <param name="Json">The canonical JSON, UTF-8. Never changed after it was made.</param>
/// <param name="Hash">Its SHA-256, 64 lower-case hexadecimal digits.</param>
[GenerateSerializer, Immutable, Alias("WorkPlanSim.Content")]
public sealed record Content([property: Id(0)] byte[] Json, [property: Id(1)] string Hash)
{
    /// <inheritdoc/>
    public bool Equals(Content? other) => other is not null && Hash == other.Hash;

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);
}
