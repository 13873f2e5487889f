using System.Diagnostics;
using System.Globalization;
using Orleans.Storage;
using WorkPlanSim.Grains.Storage;
using WorkPlanSim.Grains.Telemetry;

namespace WorkPlanSim.Hosting.Storage;

/// <summary>
/// Stores what grains hold: writes their states in forms of ours, and the event that made each beside it.
/// </summary>
/// <remarks>The ETag of a state is its version.</remarks>
/// <param name="store">Where it lies.</param>
internal sealed class StoreGrainStorage(IPlanningStore store) : IGrainStorage
{
    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = KeyOf(stateName, grainId);
        var start = Stopwatch.GetTimestamp();
        var stored = await store.ReadAsync(key);
        PlanningTelemetry.StoreTook("read", stateName, Stopwatch.GetElapsedTime(start));
        grainState.State = stored is null ? Activator.CreateInstance<T>() : Read<T>(key, stored);
        grainState.ETag = stored?.Version.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = stored is not null;
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        object state = grainState.State ?? throw new ArgumentException("There is no state to write.", nameof(grainState));
        var key = KeyOf(stateName, grainId);
        var expected = grainState.ETag is { } tag ? long.Parse(tag, CultureInfo.InvariantCulture) : 0;
        var (format, payload) = StateFormats.Write(state);
        var change = (state as IChangedState)?.Change is { } made ? EventOf(key, expected, made, payload) : null;
        var start = Stopwatch.GetTimestamp();
        var result = await store.WriteAsync(new StateWrite(key, expected, format, payload, change));
        PlanningTelemetry.StoreTook("write", stateName, Stopwatch.GetElapsedTime(start));
        if (!result.IsWritten)
        {
            throw new InconsistentStateException(
                $"{key} was written by somebody else.", $"{result.Version}", $"{expected}");
        }

        grainState.ETag = result.Version.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new NotSupportedException("Nothing of ours clears a state: what is removed is a state without content.");

    private static StateKey KeyOf(string stateName, GrainId grainId) => new(stateName, grainId.Key.ToString()!);

    private static StateEvent EventOf(StateKey key, long expected, StateChange change, byte[] payload) => new(
        StateEvent.IdOf(key, expected, change.What, change.By, payload),
        change.PlanId,
        change.What,
        change.By,
        change.At.ToUniversalTime(),
        change.Summary ?? payload);

    private T Read<T>(StateKey key, StoredState stored)
    {
        try
        {
            return StateFormats.Read<T>(stored.Format, stored.Payload);
        }
        catch (InvalidDataException e)
        {
            var fault = StateFormats.IsNewer(stored.Format) ? StorageFault.Newer : StorageFault.Damaged;
            throw new StorageException(fault, store.Place, $"{key}: {e.Message}");
        }
    }
}
