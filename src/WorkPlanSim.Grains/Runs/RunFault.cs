namespace WorkPlanSim.Grains.Runs;

/// <summary>Ends a run that can't be done; inside a grain only, on the wire it is a state with a text.</summary>
/// <param name="message">Why, in one sentence.</param>
internal sealed class RunFault(string message) : Exception(message);
