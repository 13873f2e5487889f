using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Why one scenario differs from another: each difference, split over the levers in which they differ.</summary>
/// <remarks>
/// The parts are Shapley's (<see cref="SplitQuestion"/>). Where some levers are pulled and others not, funds are taken to have as
/// much as is given of them: money taken from one target by one lever and given to another by a second can be told apart. Each part has its error
/// (<see cref="LeverPart.HalfWidth"/>), though all of them add up exactly.
/// </remarks>
/// <param name="Plan">The plan as it stands.</param>
/// <param name="From">The scenario that is held against.</param>
/// <param name="To">The scenario that differs from it.</param>
/// <param name="Trials">The number of trials.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Levers">The levers; none where the scenarios change the same.</param>
/// <param name="Targets">The difference for each target, in the plan's order. Parts: in trials. None without levers.</param>
/// <param name="ExpectedMet">The difference in the number of targets met; null without levers. Parts: targets summed over trials.</param>
/// <param name="AllMandatory">
/// The difference in the probability that all mandatory ones are met; null without levers. Parts: in trials.
/// </param>
public sealed record DifferenceExplanation(
    Plan Plan,
    Scenario From,
    Scenario To,
    long Trials,
    ulong Seed,
    ImmutableArray<Lever> Levers,
    ImmutableArray<TargetSplit> Targets,
    MeanSplit? ExpectedMet,
    PairedSplit? AllMandatory);
