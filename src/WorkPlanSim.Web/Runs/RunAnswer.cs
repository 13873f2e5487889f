namespace WorkPlanSim.Web.Runs;

/// <summary>What a run found.</summary>
/// <param name="Json">The JSON of it, as the command line gives it.</param>
/// <param name="Reading">Its figures, of a projection or comparison; null for another question.</param>
internal sealed record RunAnswer(byte[] Json, ResultReading? Reading);
