using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Parts;

/// <summary>What the grains of all kinds of parts have in common: they hold a definition, durably, and count its changes.</summary>
/// <param name="state">Where it is stored.</param>
/// <param name="time">Dates its changes.</param>
internal abstract class PartGrain(IPersistentState<PartState> state, TimeProvider time) : Grain, IPartGrain
{
    /// <inheritdoc/>
    public async Task<bool> SetAsync(Content content, string by, CancellationToken cancellationToken)
    {
        if (content.Equals(state.State.Content))
        {
            // What is said to be stored already must be: this grain may have been left behind, as by a frozen silo or a second cluster.
            await state.ReadStateAsync(cancellationToken);
        }

        if (content.Equals(state.State.Content))
        {
            return false;
        }

        await ChangeAsync(content, by, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> ReplaceAsync(Content? content, string? expected, string by, CancellationToken cancellationToken)
    {
        await state.ReadStateAsync(cancellationToken);
        if (Equals(content, state.State.Content))
        {
            return true;
        }

        if (state.State.Content?.Hash != expected)
        {
            return false;
        }

        await ChangeAsync(content, by, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string by, CancellationToken cancellationToken)
    {
        if (state.State.Content is not null)
        {
            await ChangeAsync(null, by, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<HeldPart> GetAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new HeldPart(state.State.Version, state.State.Content));

    // The key is "plan id/part id", and ids have no slash.
    private string PlanId => this.GetPrimaryKeyString().Split('/')[0];

    private async Task ChangeAsync(Content? content, string by, CancellationToken cancellationToken)
    {
        var before = state.State;
        var what = content is null ? ChangeWords.Removed : ChangeWords.Set;
        state.State = new PartState
        {
            Version = before.Version + 1,
            Content = content,
            Change = new StateChange(PlanId, what, by, time.GetUtcNow()),
        };
        try
        {
            await state.WriteStateAsync(cancellationToken);
        }
        catch
        {
            // What is not stored is not held: setting it again must try again.
            state.State = before;
            throw;
        }
    }
}
