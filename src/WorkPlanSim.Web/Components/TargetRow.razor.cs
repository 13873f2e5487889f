using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Numbers;
using WorkPlanSim.Plotting.Texts;
using WorkPlanSim.Web.Desk;
using WorkPlanSim.Web.Words;

namespace WorkPlanSim.Web.Components;

/// <summary>A target in the table. It is drawn anew only where something that it shows has changed.</summary>
public sealed partial class TargetRow : ComponentBase
{
    private ImmutableArray<Portion> _portions = [];
    private object? _shown;

    /// <summary>Gets or sets the plan as it stands.</summary>
    [Parameter, EditorRequired]
    public Plan Plan { get; set; } = null!;

    /// <summary>Gets or sets the plan under the scenario.</summary>
    [Parameter, EditorRequired]
    public Plan Applied { get; set; } = null!;

    /// <summary>Gets or sets the target's place.</summary>
    [Parameter, EditorRequired]
    public int Place { get; set; }

    /// <summary>Gets or sets what trials say of it; null before there are any.</summary>
    [Parameter]
    public TargetProjection? Projection { get; set; }

    /// <summary>Gets or sets what the scenario changes for it.</summary>
    [Parameter]
    public PairedDifference? Difference { get; set; }

    /// <summary>Gets or sets whether it is the one that is looked at.</summary>
    [Parameter]
    public bool IsSelected { get; set; }

    /// <summary>Gets or sets who is told when it is chosen.</summary>
    [Parameter]
    public EventCallback<string> Picked { get; set; }

    /// <summary>Gets or sets who is told what is set.</summary>
    [Parameter]
    public EventCallback<LeverMove> Moved { get; set; }

    [CascadingParameter(Name = "Language")]
    private Language Language { get; set; }

    private Target Target => Applied.Targets[Place];

    private string Title => Target.Title.In(Language);

    private string Goal => new GoalText(Language).Goal(Target);

    private WorkbenchWords Words => new(Language);

    private string Binding => Projection is { } p ? new BindingText(Applied, Language).Of(p) : "";

    private string ChangeText => Difference is not { Touched: true } change ? "" : PlainNumber.Signed(NumberText.Points(change.Difference));

    private string ChangeKind => Difference is not { IsSignificant: true } change ? "" : change.Difference > 0.0 ? "up" : "down";

    /// <inheritdoc/>
    protected override void OnParametersSet() => _portions = Portion.Of(Plan, Plan.Targets[Place], Target);

    /// <inheritdoc/>
    protected override bool ShouldRender()
    {
        var now = (Target, Projection?.Met, Projection?.Trials, Projection?.Bottleneck, Difference?.Gained, Difference?.Lost, IsSelected, Language);
        if (now.Equals(_shown))
        {
            return false;
        }

        _shown = now;
        return true;
    }

    private static string Percent(double share) => NumberText.Percent(share) + "%";

    private static string Range(TargetProjection projection) =>
        $"{NumberText.Fixed(100.0 * projection.Interval.Low, 1)}–{NumberText.Fixed(100.0 * projection.Interval.High, 1)}";

    private Task PickAsync() => Picked.InvokeAsync(Target.Id);

    private Task TellAsync(Portion portion, (double Amount, bool IsFinal) move) =>
        Moved.InvokeAsync(new LeverMove(portion.SetTo(Target.Id, move.Amount), move.IsFinal));
}
