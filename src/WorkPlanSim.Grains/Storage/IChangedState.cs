namespace WorkPlanSim.Grains.Storage;

/// <summary>
/// A state that knows what made it. That is for the history: it is no part of what is stored as the state.
/// </summary>
public interface IChangedState
{
    /// <summary>Gets what made this state of the one before; null where it was read from storage.</summary>
    StateChange? Change { get; }
}
