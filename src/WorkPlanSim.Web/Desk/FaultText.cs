using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Web.Words;

namespace WorkPlanSim.Web.Desk;

/// <summary>Says why an allocation does not fit.</summary>
/// <param name="plan">The plan under the scenario.</param>
/// <param name="words">What the workbench says.</param>
internal sealed class FaultText(Plan plan, WorkbenchWords words)
{
    /// <summary>Says it.</summary>
    /// <param name="fault">What does not fit.</param>
    /// <returns>One line.</returns>
    internal string Of(ChangeFault fault) => fault.Kind switch
    {
        ChangeFaultKind.Overdrawn => words.Overdrawn(TitleOf(fault.DriverId), PlainNumber.Shown(fault.Wanted - fault.Available)),
        ChangeFaultKind.NotEligible => words.NotEligible(TitleOf(fault.DriverId), TargetOf(fault.TargetId)),
        ChangeFaultKind.NotEnough => words.NotEnough(TitleOf(fault.DriverId)),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "No words for this fault."),
    };

    private string TitleOf(string driverId) => (plan.Funds.FirstOrDefault(f => f.Id == driverId)?.Title
        ?? plan.Teams.FirstOrDefault(t => t.Id == driverId)?.Title)?.In(words.Language) ?? driverId;

    private string TargetOf(string? targetId) =>
        plan.Targets.FirstOrDefault(t => t.Id == targetId)?.Title.In(words.Language) ?? targetId ?? "";
}
