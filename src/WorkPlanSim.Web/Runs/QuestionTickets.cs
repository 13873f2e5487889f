using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Web.Runs;

/// <summary>
/// Makes tickets of questions that take runs of their own. They take turns: each wants the threads and much memory.
/// </summary>
/// <param name="options">How many threads may compute.</param>
/// <param name="trials">Makes the trials where those of projections are made, so that a question beside a projection takes no thread more.</param>
internal sealed class QuestionTickets(WebOptions options, ITrialMaker trials) : IDisposable
{
    // Surfaces, choice, moves, prices, fresh trials; searching in full simulation is not always needed.
    private const int UsualStages = 5;

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Makes the ticket of an optimisation.</summary>
    /// <param name="asked">Who asks, of what trials.</param>
    /// <param name="question">What is asked.</param>
    /// <returns>The ticket.</returns>
    internal RunTicket Optimisation(AskedQuestion asked, AllocationQuestion question) => Make(
        RunKind.Optimisation,
        asked,
        asked.Plan.Plan.Title,
        JsonSerializer.Serialize(question),
        (progress, output, cancellationToken) =>
        {
            var outcome = AllocationOptimiser.Optimise(RunsOf(asked, null), question, new StageRelay(progress), cancellationToken);
            if (outcome is not AllocationOutcome.Found { Answer: var answer })
            {
                throw new RunFailure(UnmetText.Of(((AllocationOutcome.Impossible)outcome).Limit));
            }

            AllocationJson.Write(output, answer, EngineVersion.Current);
        });

    /// <summary>Makes the ticket of an explanation.</summary>
    /// <param name="asked">Who asks, of what trials.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="targetId">The target.</param>
    /// <returns>The ticket.</returns>
    internal RunTicket Explanation(AskedQuestion asked, Scenario scenario, string targetId) => Make(
        RunKind.Explanation,
        asked,
        TitleOf(asked, targetId),
        $"{targetId} {DomainJson.Write(scenario).Hash}",
        (progress, output, cancellationToken) => ExplanationJson.Write(
            output,
            Explainer.Explain(RunsOf(asked, progress), scenario, targetId, cancellationToken),
            EngineVersion.Current));

    /// <summary>Makes the ticket of a difference.</summary>
    /// <param name="asked">Who asks, of what trials.</param>
    /// <param name="from">The scenario that is held against.</param>
    /// <param name="to">The scenario that differs from it.</param>
    /// <returns>The ticket.</returns>
    internal RunTicket Difference(AskedQuestion asked, Scenario from, Scenario to) => Make(
        RunKind.Difference,
        asked,
        TitlesOf([from, to]),
        $"{DomainJson.Write(from).Hash} {DomainJson.Write(to).Hash}",
        (progress, output, cancellationToken) => DifferenceExplanationJson.Write(
            output,
            DifferenceExplainer.Explain(RunsOf(asked, progress), from, to, cancellationToken),
            EngineVersion.Current));

    /// <summary>Makes the ticket of a stress test.</summary>
    /// <param name="asked">Who asks, of what trials.</param>
    /// <param name="scenarios">The scenarios beside the baseline.</param>
    /// <param name="worlds">The worlds beside the plan's own; every scenario fits into each.</param>
    /// <returns>The ticket.</returns>
    internal RunTicket Stress(AskedQuestion asked, ImmutableArray<Scenario> scenarios, ImmutableArray<Scenario> worlds) => Make(
        RunKind.Stress,
        asked,
        TitlesOf([.. scenarios, .. worlds]),
        $"{DomainJson.Write(scenarios).Hash} {DomainJson.Write(worlds).Hash}",
        (progress, output, cancellationToken) => StressJson.Write(
            output, StressTest.Run(RunsOf(asked, progress), scenarios, worlds, cancellationToken), EngineVersion.Current));

    /// <summary>Makes the ticket of the conditions under which something fails.</summary>
    /// <param name="asked">Who asks, of what trials.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="targetId">The target; null for the plan as a whole.</param>
    /// <returns>The ticket.</returns>
    internal RunTicket Discovery(AskedQuestion asked, Scenario scenario, string? targetId) => Make(
        RunKind.Discovery,
        asked,
        targetId is null ? scenario.Title : TitleOf(asked, targetId),
        $"{targetId} {DomainJson.Write(scenario).Hash}",
        (progress, output, cancellationToken) => FailureConditionsJson.Write(
            output,
            FailureFinder.Find(RunsOf(asked, progress), scenario, targetId, FailureFinder.DefaultBoxes, cancellationToken),
            EngineVersion.Current));

    /// <summary>Makes the ticket of a frontier.</summary>
    /// <param name="asked">Who asks, of what trials.</param>
    /// <param name="fundId">The fund to make larger or smaller; null for all alike.</param>
    /// <returns>The ticket.</returns>
    internal RunTicket Frontier(AskedQuestion asked, string? fundId) => Make(
        RunKind.Frontier,
        asked,
        asked.Plan.Plan.Funds.FirstOrDefault(f => f.Id == fundId)?.Title ?? asked.Plan.Plan.Title,
        fundId ?? "",
        (progress, output, cancellationToken) => AllocationJson.Write(
            output,
            FrontierFinder.Find(RunsOf(asked, null), fundId, new StageRelay(progress), cancellationToken),
            EngineVersion.Current));

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private static BilingualText TitleOf(AskedQuestion asked, string targetId) =>
        asked.Plan.Plan.Targets.FirstOrDefault(t => t.Id == targetId)?.Title ?? BilingualText.Same(targetId);

    private static BilingualText TitlesOf(IReadOnlyCollection<Scenario> scenarios) =>
        new(string.Join('、', scenarios.Select(s => s.Title.Zh)), string.Join(", ", scenarios.Select(s => s.Title.En)));

    private RunTicket Make(
        RunKind kind,
        AskedQuestion asked,
        BilingualText about,
        string question,
        Action<IProgress<(int Done, int Planned, double? HalfWidth)>, Stream, CancellationToken> answer) => new(
        ContentHash.Of(
            kind.ToString(),
            asked.Plan.Hash,
            question,
            asked.Seed.ToString(CultureInfo.InvariantCulture),
            asked.Trials.ToString(CultureInfo.InvariantCulture)),
        kind,
        asked.Plan.Plan.Id,
        asked.By,
        about,
        async (progress, cancellationToken) =>
        {
            await _turn.WaitAsync(cancellationToken);
            try
            {
                using var output = new MemoryStream();
                await Task.Run(() => answer(progress, output, cancellationToken), cancellationToken);
                return new RunAnswer(output.ToArray(), null);
            }
            finally
            {
                _turn.Release();
            }
        });

    // A core stays free for pages, as it does while plans are run: the threads here are for what is no trial of a run, such as searching.
    private TrialRuns RunsOf(AskedQuestion asked, IProgress<(int Done, int Planned, double? HalfWidth)>? progress) => new(
        asked.Plan.Plan,
        asked.Seed,
        asked.Trials,
        options.Threads > 0 ? options.Threads : Math.Max(1, Environment.ProcessorCount - 1))
    {
        Elsewhere = trials,
        Progress = progress is null ? null : new TrialRelay(progress, asked.Trials),
    };

    private sealed class TrialRelay(IProgress<(int Done, int Planned, double? HalfWidth)> to, int trials) : IProgress<int>
    {
        public void Report(int value) => to.Report((value, trials, null));
    }

    private sealed class StageRelay(IProgress<(int Done, int Planned, double? HalfWidth)> to) : IProgress<AllocationStage>
    {
        private int _begun;

        public void Report(AllocationStage value) => to.Report((Math.Min(UsualStages, ++_begun), UsualStages, null));
    }
}
