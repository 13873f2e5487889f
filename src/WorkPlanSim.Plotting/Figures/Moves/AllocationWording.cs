using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Plotting.Figures.Moves;

/// <summary>How figures of allocations speak.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Trials">The trials by which allocations were chosen.</param>
/// <param name="Seed">Their seed.</param>
/// <param name="FreshTrials">The trials that had no part in choosing.</param>
/// <param name="Language">The language.</param>
/// <param name="Engine">The version of the engine.</param>
internal sealed record AllocationWording(
    Plan Plan, int Trials, ulong Seed, int FreshTrials, Language Language, string Engine)
{
    /// <summary>Gets the source note.</summary>
    internal string Source => Say(
        $"来源：{Plan.Title.Zh}；分配由 {Trials} 次试验选出（种子 {Seed}），数值来自另外 {FreshTrials} 次试验；WorkPlanSim {Engine}",
        $"Source: {Plan.Title.En}; allocations chosen by {Trials} trials (seed {Seed}), numbers from {FreshTrials} fresh ones; WorkPlanSim {Engine}");

    /// <summary>Gives the wording in the language of the figures.</summary>
    /// <param name="zh">The Chinese wording.</param>
    /// <param name="en">The English wording.</param>
    /// <returns>The one of the two.</returns>
    internal string Say(string zh, string en) => Language == Language.Zh ? zh : en;

    /// <summary>Gives a target's title.</summary>
    /// <param name="id">The target; null for nobody.</param>
    /// <returns>The title, or that it is nobody.</returns>
    internal string Target(string? id) =>
        id is null ? Say("未分配", "unallocated") : Plan.Targets.First(t => t.Id == id).Title.In(Language);

    /// <summary>Gives the title of a fund or team.</summary>
    /// <param name="id">The fund or team.</param>
    /// <returns>The title.</returns>
    internal string Driver(string id) => Plan.Funds.Where(f => f.Id == id).Select(f => f.Title)
        .Concat(Plan.Teams.Where(t => t.Id == id).Select(t => t.Title)).First().In(Language);
}
