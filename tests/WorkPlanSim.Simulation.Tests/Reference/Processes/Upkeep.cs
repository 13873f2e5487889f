using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>What an upkeep takes in each period: it spends up to its need, and no more.</summary>
/// <param name="need">What an effort of 1 takes.</param>
/// <param name="cash">The target's money.</param>
/// <param name="labour">The target's people.</param>
/// <param name="gate">When it may work.</param>
internal sealed class Upkeep(Need need, CashAccount cash, LabourPool labour, StartGate gate)
{
    /// <summary>Spends on a trial's period.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="most">The most effort that has an effect.</param>
    /// <returns>The effort, 1 being the need in full, and what kept it from being 1.</returns>
    internal (double Effort, Bottleneck Cause) Spend(int trial, double most)
    {
        var open = gate.Share[trial];
        var paid = need.Cash is { } cashNeed ? Math.Min(cash.Stock[trial], cashNeed * open) : 0.0;
        var byCash = need.Cash is > 0.0 ? paid / need.Cash.Value : double.PositiveInfinity;
        var byLabour = need.Labour is > 0.0 ? labour.Present[trial] * open / need.Labour.Value : double.PositiveInfinity;

        // Who needs neither money nor people makes its full effort whenever it may work.
        var within = Math.Min(byCash, byLabour);
        var effort = Math.Min(most, double.IsInfinity(within) ? open : within);

        cash.Pay(trial, paid);
        labour.Book(trial, need.Labour is { } labourNeed ? Math.Min(labour.Present[trial], effort * labourNeed) : 0.0);
        var cause = effort >= 1.0 - Tolerance.Relative ? Bottleneck.None
            : open < 1.0 ? Bottleneck.Start
            : byCash < byLabour ? Bottleneck.Budget
            : Bottleneck.Staffing;
        return (effort, cause);
    }
}
