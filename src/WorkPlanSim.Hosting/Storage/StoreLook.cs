using System.Collections.Immutable;
using System.Text.Json;
using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Hosting.Storage;

/// <summary>A look at every row of a store, whatever is behind it: what is there, and what is not as it was written.</summary>
/// <param name="place">The store.</param>
internal sealed class StoreLook(string place)
{
    // A store with more than that is no better told of.
    private const int MostDamages = 100;

    private readonly ImmutableArray<string>.Builder _damages = ImmutableArray.CreateBuilder<string>();
    private readonly SortedDictionary<string, int> _states = new(StringComparer.Ordinal);
    private long _events;

    /// <summary>Notes a damage.</summary>
    /// <param name="damage">What is not as it was written.</param>
    internal void Add(string damage)
    {
        if (_damages.Count < MostDamages)
        {
            _damages.Add(damage);
        }
    }

    /// <summary>Looks at a state.</summary>
    /// <param name="key">Which.</param>
    /// <param name="state">The state.</param>
    /// <param name="ended">The version that its history ends with; null where it has none.</param>
    /// <param name="isAsWritten">Whether its bytes are those that were written, as far as the store can tell.</param>
    /// <exception cref="StorageException">A newer program wrote it: what is sound, only that can tell.</exception>
    internal void See(StateKey key, StoredState state, long? ended, bool isAsWritten)
    {
        if (StateFormats.IsNewer(state.Format))
        {
            throw new StorageException(StorageFault.Newer, place, $"{key}: {state.Format}");
        }

        _states[key.Name] = _states.GetValueOrDefault(key.Name) + 1;
        if (!isAsWritten)
        {
            Add($"{key} does not have its checksum");
        }
        else if (Fault(state) is { } fault)
        {
            Add($"{key}: {fault}");
        }

        // Both are written in one transaction, so neither can be ahead of the other.
        if (StateFormats.HasHistory(state.Format) && ended != state.Version)
        {
            Add($"{key} is not what its history ends with");
        }
    }

    /// <summary>Looks at an entry of the history.</summary>
    /// <param name="sequence">Its place.</param>
    /// <param name="detail">What it remembers.</param>
    internal void SeeEntry(long sequence, byte[] detail)
    {
        _events++;
        try
        {
            using var read = JsonDocument.Parse(detail);
        }
        catch (JsonException)
        {
            Add($"entry {sequence} of the history can't be read");
        }
    }

    /// <summary>Sums up.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="newest">This program's.</param>
    /// <returns>What was found.</returns>
    internal DataReport Report(int? version, int newest) => new(
        place, version, newest, _states.ToImmutableSortedDictionary(StringComparer.Ordinal), _events, _damages.ToImmutable());

    private static string? Fault(StoredState state)
    {
        try
        {
            StateFormats.Verify(state.Format, state.Payload);
            return null;
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }
    }
}
