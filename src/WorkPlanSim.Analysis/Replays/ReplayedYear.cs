using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Replays;

namespace WorkPlanSim.Analysis.Replays;

/// <summary>One trial told as a year: what came of money, people and weather, and of each target.</summary>
/// <param name="Plan">The plan as it is under the scenario.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Trial">The trial, counted from 1: a run of ten thousand has the trials 1 to 10000.</param>
/// <param name="Drivers">The drivers: funds, teams, seasons.</param>
/// <param name="Targets">The targets, in the plan's order.</param>
public sealed record ReplayedYear(
    Plan Plan,
    Scenario Scenario,
    ulong Seed,
    int Trial,
    ImmutableArray<ReplayedDriver> Drivers,
    ImmutableArray<ReplayedTarget> Targets)
{
    /// <summary>Gets how the trials of its run were sampled.</summary>
    public Sampling Sampling { get; init; }

    /// <summary>Gets what standing rules moved, in order.</summary>
    public ImmutableArray<ReplayedAct> Acts { get; init; } = [];

    /// <summary>
    /// Gets the number of targets that count in the number met: those of some weight, as in a run.
    /// </summary>
    public int Counted => Targets.Count(t => t.Target.Weight > 0.0);

    /// <summary>Gets how many of those were met.</summary>
    public int Met => Targets.Count(t => t.Target.Weight > 0.0 && t.Replay.IsMet);

    /// <summary>Reads a replay.</summary>
    /// <param name="plan">The plan without the scenario.</param>
    /// <param name="scenario">The scenario, without faults.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="replay">The replayed trial.</param>
    /// <returns>The year.</returns>
    public static ReplayedYear Read(Plan plan, Scenario scenario, ulong seed, TrialReplay replay)
    {
        var applied = ScenarioApplication.Apply(plan, scenario).Plan;
        return new ReplayedYear(
            applied,
            scenario,
            seed,
            replay.Trial + 1,
            [
                .. applied.Funds.Zip(replay.Funds, (f, shares) =>
                    new ReplayedDriver(DriverKind.Fund, f.Id, f.Title, f.Amount.ToDouble(), shares)),
                .. applied.Teams.Zip(replay.Teams, (t, shares) =>
                    new ReplayedDriver(DriverKind.Team, t.Id, t.Title, t.Headcount, shares)),
                .. applied.Seasons.Zip(replay.Seasons, (s, shares) =>
                    new ReplayedDriver(DriverKind.Season, s.Id, s.Title, 1.0, shares)),
            ],
            [.. applied.Targets.Zip(replay.Targets, (t, r) => new ReplayedTarget(t, r))])
        {
            Acts = ReplayedAct.Read(applied, replay.RuleActs),
        };
    }

    /// <summary>Leaves out all but one target and its drivers.</summary>
    /// <param name="targetId">The target.</param>
    /// <returns>The same year, of that target.</returns>
    public ReplayedYear Of(string targetId)
    {
        var target = Targets.First(t => t.Target.Id == targetId);
        var needed = target.DriversOf(Plan);
        return this with
        {
            Drivers = [.. Drivers.Where(d => needed.Contains((d.Kind, d.Id)))],
            Targets = [target],
            Acts = [.. Acts.Where(a => a.Parts.Any(p => p.Target.Id == targetId))],
        };
    }
}
