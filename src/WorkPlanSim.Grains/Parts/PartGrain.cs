using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Parts;

/// <summary>What the grains of all kinds of parts have in common: they hold a definition, durably, and count its changes.</summary>
/// <param name="state">Where it is stored.</param>
internal abstract class PartGrain(IPersistentState<PartState> state) : Grain, IPartGrain
{
    /// <inheritdoc/>
    public async Task<bool> SetAsync(Content content, CancellationToken cancellationToken)
    {
        if (content.Equals(state.State.Content))
        {
            return false;
        }

        await ChangeAsync(content, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        if (state.State.Content is not null)
        {
            await ChangeAsync(null, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<HeldPart> GetAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new HeldPart(state.State.Version, state.State.Content));

    private async Task ChangeAsync(Content? content, CancellationToken cancellationToken)
    {
        var before = state.State;
        state.State = new PartState { Version = before.Version + 1, Content = content };
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
