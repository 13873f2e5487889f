using System.Collections.Immutable;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Replays;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Tests.Samples;

/// <summary>
/// A year of the sample plan, made by hand: what it says does not change when the engine does.
/// </summary>
internal static class SampleReplay
{
    private static readonly double[] Workable = [0, 0, 0.2, 0.7, 0.9, 0.8, 0.38, 0.6, 0.9, 0.75, 0.2, 0];

    internal static ReplayOrigin Origin { get; } = new("0.1.0", "5eed");

    internal static ReplayedYear Year { get; } = Of(SamplePlan.Plan, Scenario.Baseline, 1, 17);

    /// <summary>Makes a year.</summary>
    /// <param name="plan">A plan of twelve months.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="trial">The trial, from 1.</param>
    internal static ReplayedYear Of(Plan plan, Scenario scenario, ulong seed, int trial) => ReplayedYear.Read(
        plan,
        scenario,
        seed,
        new TrialReplay(
            trial - 1,
            [.. plan.Funds.Select((_, i) => i == 0 ? Shares(_ => 0.08) : Shares(t => t is > 2 and < 8 ? 0.19 : 0.0))],
            [.. plan.Teams.Select(_ => Shares(t => t == 6 ? 0.5 : 0.9))],
            [.. plan.Seasons.Select(_ => Shares(t => Workable[t]))],
            [.. plan.Targets.Select(Target)]));

    private static ImmutableArray<double> Shares(Func<int, double> of) => [.. Enumerable.Range(0, 12).Select(of)];

    private static TargetReplay Target(Target target) => target switch
    {
        DeliverTarget { Id: "erosion-gullies" } gullies => Gullies(gullies),
        MilestoneTarget => Park(target),
        ClearTarget => Made(
            target, t => 0.8 + (0.01 * t), _ => Bottleneck.Staffing, null, progress: t => 60.0 - (4.0 * t)),
        MaintainTarget => Made(target, t => (t + 1) / 11.0, _ => Bottleneck.None, 10, progress: t => t + 1),
        GrowTarget grow => Made(
            target, t => 0.15 * t, _ => Bottleneck.Budget, 11, progress: t => grow.Goal * 0.15 * t),
        CompositeTarget => Made(
            target, t => t < 11 ? 0.5 : 1.0, _ => Bottleneck.None, 11, progress: t => t < 11 ? 1.0 : 2.0),
        _ => Made(
            target,
            t => t < 4 ? 0.0 : Math.Min(1.0, (t - 3) / 8.0),
            t => t < 4 ? Bottleneck.Start : Bottleneck.Budget,
            11),
    };

    private static TargetReplay Park(Target target)
    {
        var made = Made(
            target,
            t => Math.Min(1.0, (t + 1) / 9.0),
            t => t < 9 ? Bottleneck.Capacity : Bottleneck.None,
            8);
        return made with { StepFinishes = [8.25] };
    }

    private static TargetReplay Gullies(DeliverTarget target)
    {
        double[] done = [0, 0, 0, 0, 1, 2, 3, 9, 18, 26, 29, 29];
        Bottleneck[] held =
        [
            Bottleneck.Season, Bottleneck.Season, Bottleneck.Season, Bottleneck.Budget, Bottleneck.Budget, Bottleneck.Staffing,
            Bottleneck.Season, Bottleneck.Budget, Bottleneck.Staffing, Bottleneck.Capacity, Bottleneck.Budget, Bottleneck.Season,
        ];
        return Made(target, t => done[t] / target.Goal, t => held[t], null, t => done[t], shortfall: 9.0);
    }

    private static TargetReplay Made(
        Target target,
        Func<int, double> attainment,
        Func<int, Bottleneck> held,
        int? finish,
        Func<int, double>? progress = null,
        double shortfall = 0.075)
    {
        var isMet = finish <= target.Deadline.Index;
        var given = (double)target.Budget.Values.Sum(m => m.Amount);
        var posts = target.Staff.Values.Sum(f => f.Value);
        return new TargetReplay(
            [
                .. Enumerable.Range(0, 12).Select(t => new PeriodReplay(
                    attainment(t),
                    (progress ?? attainment)(t),
                    given * 0.01 * (t % 3),
                    given * 0.07 * t,
                    posts * 0.9,
                    posts * 0.6 * (t + 1),
                    posts * 0.3 * (t + 1),
                    held(t) == Bottleneck.Start ? 0.0 : 1.0,
                    held(t))),
            ],
            finish,
            isMet,
            isMet ? 0.0 : shortfall,
            []);
    }
}
