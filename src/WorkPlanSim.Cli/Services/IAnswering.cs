using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Stress;

namespace WorkPlanSim.Cli.Services;

/// <summary>
/// Answers questions that take runs of their own, in this process. The seam between commands and analysis: tests keep what was asked.
/// </summary>
internal interface IAnswering
{
    /// <summary>Explains a target.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Is told how far the run under way has come, from any thread.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The explanation.</returns>
    Task<Explanation> ExplainAsync(
        ExplainQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken);

    /// <summary>Explains why a scenario differs from another.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Is told how far the run under way has come, from any thread.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The explanation.</returns>
    Task<DifferenceExplanation> ExplainDifferenceAsync(
        WhyQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken);

    /// <summary>Finds the best allocation.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Is told how many of its stages are begun.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The allocation, or what can't be met.</returns>
    Task<AllocationOutcome> OptimiseAsync(
        OptimiseQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken);

    /// <summary>Finds how much could be met with more or less money.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Is told how many of its stages are begun.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The frontier.</returns>
    Task<Frontier> FindFrontierAsync(
        FrontierQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken);

    /// <summary>Puts scenarios into assumed worlds.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Is told how far the run under way has come, from any thread.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What came of it.</returns>
    Task<StressResult> StressAsync(
        StressQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken);

    /// <summary>Finds the conditions under which a plan or a target fails.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Is told how far the run under way has come, from any thread.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The conditions, or why there are none.</returns>
    Task<FailureConditions> DiscoverAsync(
        DiscoverQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken);
}
