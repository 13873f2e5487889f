using System.Collections.Immutable;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Grains.Parts;
using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Plans;

/// <summary>Knows the parts of one plan.</summary>
/// <remarks>
/// Not reentrant, so a snapshot never sees half a load. The plan's own record is written last: where a load ends halfway, the parts
/// no longer have the hash that the record promises, which a snapshot notices and loading again puts right.
/// </remarks>
/// <param name="state">Where it is stored.</param>
/// <param name="time">Dates its changes.</param>
internal sealed class PlanGrain(
    [PersistentState("plan", StorageNames.Plans)] IPersistentState<PlanState> state, TimeProvider time)
    : Grain, IPlanGrain
{
    /// <inheritdoc/>
    public async Task<PlanLoad> LoadAsync(PlanContent content, string by, CancellationToken cancellationToken)
    {
        var keys = content.Parts.Select(p => p.Key).ToImmutableArray();
        var removed = state.State.Parts.Except(keys).ToImmutableArray();
        var changes = await Task.WhenAll(content.Parts.Select(
            p => Grain(p.Key).SetAsync(p.Content, by, cancellationToken)));
        await Task.WhenAll(removed.Select(k => Grain(k).RemoveAsync(by, cancellationToken)));

        var hash = content.ComputeHash();
        if (hash != state.State.Hash)
        {
            await ChangeAsync(
                new PlanState
                {
                    Version = state.State.Version + 1,
                    Hash = hash,
                    Header = content.Header,
                    Parts = keys,
                    Change = new StateChange(content.PlanId, ChangeWords.Loaded, by, time.GetUtcNow()),
                },
                cancellationToken);
        }

        return new PlanLoad(
            content.PlanId,
            state.State.Version,
            hash,
            [.. keys.Where((_, i) => changes[i])],
            [.. keys.Where((_, i) => !changes[i])],
            removed);
    }

    /// <inheritdoc/>
    public async Task<PlanSnapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        var planId = this.GetPrimaryKeyString();
        if (state.State.Header is not { } header)
        {
            return PlanSnapshot.Unknown(planId);
        }

        var keys = state.State.Parts;
        var held = await Task.WhenAll(keys.Select(k => Grain(k).GetAsync(cancellationToken)));
        var content = new PlanContent(
            planId,
            header,
            [.. keys.Zip(held).Where(p => p.Second.Content is not null)
                .Select(p => new PlanPart(p.First, p.Second.Content!))]);
        return content.ComputeHash() == state.State.Hash
            ? new PlanSnapshot(state.State.Version, content, null)
            : new PlanSnapshot(
                state.State.Version, null, $"Plan '{planId}' was loaded only in part; load it again.");
    }

    /// <inheritdoc/>
    public Task<string?> GetHashAsync(CancellationToken cancellationToken) => Task.FromResult(state.State.Hash);

    private async Task ChangeAsync(PlanState changed, CancellationToken cancellationToken)
    {
        var before = state.State;
        state.State = changed;
        try
        {
            await state.WriteStateAsync(cancellationToken);
        }
        catch
        {
            // What is not stored is not loaded: else loading it again would find the hash it wants, and store nothing.
            state.State = before;
            throw;
        }
    }

    private IPartGrain Grain(PartKey part) => GrainFactory.GetPart(this.GetPrimaryKeyString(), part);
}
