using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Analysis.Tests.Samples;
using WorkPlanSim.Cli.Services;

namespace WorkPlanSim.Cli.Tests;

/// <summary>Gives answers made by hand, and keeps the questions.</summary>
internal sealed class FakeAnswering : IAnswering
{
    internal ExplainQuestion? Explained { get; private set; }

    internal WhyQuestion? Asked { get; private set; }

    public Task<Explanation> ExplainAsync(
        ExplainQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken)
    {
        Explained = question;
        return Task.FromResult(SampleExplanation.Of(
            question.World.Plan, question.Scenario, question.TargetId, question.World.Seed));
    }

    public Task<DifferenceExplanation> ExplainDifferenceAsync(
        WhyQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken)
    {
        Asked = question;
        return Task.FromResult(SampleExplanation.Why(question.World.Plan, question.From, question.To));
    }

    internal OptimiseQuestion? Optimised { get; private set; }

    internal FrontierQuestion? FrontierAsked { get; private set; }

    internal AllocationOutcome Outcome { get; init; } = new AllocationOutcome.Found(SampleAllocation.Answer);

    public Task<AllocationOutcome> OptimiseAsync(
        OptimiseQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken)
    {
        Optimised = question;
        return Task.FromResult(Outcome);
    }

    public Task<Frontier> FindFrontierAsync(
        FrontierQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken)
    {
        FrontierAsked = question;
        return Task.FromResult(SampleAllocation.Frontier);
    }

    internal StressQuestion? Stressed { get; private set; }

    internal DiscoverQuestion? Discovered { get; private set; }

    internal FailureConditions Conditions { get; init; } = SampleConditions.Gullies;

    public Task<StressResult> StressAsync(
        StressQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken)
    {
        Stressed = question;
        return Task.FromResult(SampleStress.Told);
    }

    public Task<FailureConditions> DiscoverAsync(
        DiscoverQuestion question, IProgress<TrialProgress> progress, CancellationToken cancellationToken)
    {
        Discovered = question;
        return Task.FromResult(Conditions);
    }
}
