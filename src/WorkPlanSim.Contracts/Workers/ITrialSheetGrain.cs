namespace WorkPlanSim.Contracts.Workers;

/// <summary>
/// Tells of some trials what became of each, for questions that sums don't answer; the key is <see cref="SheetOrder.ComputeKey"/>. A question is
/// spread over silos by asking for parts of its trials.
/// </summary>
[Alias("WorkPlanSim.ITrialSheetGrain")]
public interface ITrialSheetGrain : IGrainWithStringKey
{
    /// <summary>Tells how many of the counted targets each scenario meets.</summary>
    /// <param name="order">Which trials; its targets are of no account.</param>
    /// <param name="cancellationToken">Stops the computing.</param>
    /// <returns>A row of <see cref="short"/> for each scenario.</returns>
    [Alias("CountMet"), ResponseTimeout("00:00:30")]
    Task<SheetReply> CountMetAsync(SheetOrder order, CancellationToken cancellationToken);

    /// <summary>Tells what was drawn for all that touches some targets of the first scenario, and whether these were met.</summary>
    /// <param name="order">Which trials and targets.</param>
    /// <param name="cancellationToken">Stops the computing.</param>
    /// <returns>A row of <see cref="float"/> for each column, and one for each target.</returns>
    [Alias("Sample"), ResponseTimeout("00:00:30")]
    Task<SheetReply> SampleAsync(SheetOrder order, CancellationToken cancellationToken);
}
