using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Outcomes;
using WorkPlanSim.Simulation.Paths;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Web.Live;

/// <summary>
/// Projects one plan over and over while sliders move, in this process: what was drawn, and what trials made of targets that no
/// slider touched, is remembered. The figures are those of a run with the same seed and trials. Thread-safe.
/// </summary>
/// <param name="plan">The plan; scenarios are laid over this very object.</param>
internal sealed class LiveProjector(Plan plan)
{
    /// <summary>How many trials are made at a time, and shown first.</summary>
    internal const int Span = 2 * Model.BlockLength;

    /// <summary>The seed: that of a run where none is named.</summary>
    internal const ulong Seed = 1;

    private const long BytesOfDraws = 160L << 20;
    private const long BytesOfOutcomes = 192L << 20;

    private readonly DrawCache _draws = new(BytesOfDraws);
    private readonly OutcomeCache _outcomes = new(BytesOfOutcomes);

    /// <summary>Gets the plan.</summary>
    internal Plan Plan => plan;

    /// <summary>Answers a question with the trials that are shown first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The figures.</returns>
    internal LiveFigures First(LiveQuestion question, CancellationToken cancellationToken)
    {
        ImmutableArray<Scenario> scenarios = [Scenario.Baseline, question.Scenario];
        return LiveFigures.Read(question, plan, scenarios, Simulate(Compile(scenarios), 0, Span, cancellationToken));
    }

    /// <summary>Compiles scenarios.</summary>
    /// <param name="scenarios">At least one, without faults; the others are held against the first.</param>
    /// <returns>The model.</returns>
    internal Model Compile(ImmutableArray<Scenario> scenarios) => Model.Compile(plan, scenarios, Seed, _draws);

    /// <summary>Makes trials.</summary>
    /// <param name="model">Of what.</param>
    /// <param name="done">How many were made before: a number of whole spans.</param>
    /// <param name="trials">How many more, 1 to <see cref="Span"/>.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>What they add up to; shared, so nothing can be added to it.</returns>
    internal Tally Simulate(Model model, int done, int trials, CancellationToken cancellationToken) =>
        _outcomes.Simulate(model, done / Model.BlockLength, trials, cancellationToken);
}
