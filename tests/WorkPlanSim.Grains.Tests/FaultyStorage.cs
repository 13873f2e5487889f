using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Storage;

namespace WorkPlanSim.Grains.Tests;

/// <summary>Storage in memory that keeps versions, can refuse to write, and tells when somebody else was faster.</summary>
internal sealed class FaultyStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string Name, GrainId Id), (object? State, int Version)> _records = [];

    /// <summary>Gets or sets which records, by name, can't be written.</summary>
    internal Func<string, bool> Refuses { get; set; } = _ => false;

    /// <summary>Gets or sets what happens just before a record, by name, is written.</summary>
    internal Action<string, GrainId> BeforeWrite { get; set; } = (_, _) => { };

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_records.TryGetValue((stateName, grainId), out var record))
        {
            grainState.State = (T)record.State!;
            grainState.ETag = record.Version.ToString(CultureInfo.InvariantCulture);
            grainState.RecordExists = true;
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        BeforeWrite(stateName, grainId);
        if (Refuses(stateName))
        {
            throw new IOException("The disk is full.");
        }

        _records.TryGetValue((stateName, grainId), out var record);
        var version = record.Version.ToString(CultureInfo.InvariantCulture);
        if (version != (grainState.ETag ?? "0"))
        {
            throw new InconsistentStateException("Somebody was faster.", version, grainState.ETag ?? "0");
        }

        Put(stateName, grainId, grainState.State);
        grainState.ETag = (record.Version + 1).ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new NotSupportedException("Nothing of ours clears a record.");

    /// <summary>Writes as another activation would.</summary>
    internal void Put(string stateName, GrainId grainId, object? state) => _records.AddOrUpdate(
        (stateName, grainId), _ => (state, 1), (_, record) => (state, record.Version + 1));
}
