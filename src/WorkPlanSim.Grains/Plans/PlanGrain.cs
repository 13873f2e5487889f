using System.Collections.Immutable;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Grains.Parts;
using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Plans;

/// <summary>Keeps one plan, and has its parts keep theirs.</summary>
/// <remarks>
/// Not reentrant, so loads take turns. The plan's own record has all of it and is written last: a load that ends halfway leaves the plan as
/// it was, with some parts ahead of it, and loading again puts them right.
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
        var loaded = PlanState.Of(0, content);
        if (loaded.Hash == state.State.Hash)
        {
            // Whoever is told that it is loaded already must not be told by a grain that was left behind.
            await state.ReadStateAsync(cancellationToken);
        }

        var keys = loaded.Parts;
        var removed = state.State.Parts.Except(keys).ToImmutableArray();
        var changes = await Task.WhenAll(content.Parts.Select(
            p => Grain(p.Key).SetAsync(p.Content, by, cancellationToken)));
        await Task.WhenAll(removed.Select(k => Grain(k).RemoveAsync(by, cancellationToken)));

        if (loaded.Hash != state.State.Hash)
        {
            await ChangeAsync(
                loaded with
                {
                    Version = state.State.Version + 1,
                    Change = new StateChange(content.PlanId, ChangeWords.Loaded, by, time.GetUtcNow())
                    {
                        // What each part became, its own entry tells.
                        Summary = PlanStateFormat.V1.Write(loaded with { Version = state.State.Version + 1 }),
                    },
                },
                cancellationToken);
        }

        return new PlanLoad(
            content.PlanId,
            state.State.Version,
            state.State.Hash!,
            [.. keys.Where((_, i) => changes[i])],
            [.. keys.Where((_, i) => !changes[i])],
            removed);
    }

    /// <inheritdoc/>
    public async Task<PlanSnapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        var (planId, known) = (this.GetPrimaryKeyString(), state.State);
        return known switch
        {
            { Content: { } content } => new PlanSnapshot(known.Version, content, null),
            { Header: { } header } => await GatherAsync(planId, header, cancellationToken),
            _ => PlanSnapshot.Unknown(planId),
        };
    }

    /// <inheritdoc/>
    public Task<string?> GetHashAsync(CancellationToken cancellationToken) => Task.FromResult(state.State.Hash);

    // The first form of the record left the definitions with the parts.
    private async Task<PlanSnapshot> GatherAsync(string planId, Content header, CancellationToken cancellationToken)
    {
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
