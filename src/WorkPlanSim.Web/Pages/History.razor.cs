using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Server;
using WorkPlanSim.Web.Shelves;
using WorkPlanSim.Web.Words;

namespace WorkPlanSim.Web.Pages;

/// <summary>Who changed what of plans and scenarios, and when. Which plan stands in the address.</summary>
public sealed partial class History : ComponentBase
{
    private ImmutableArray<ShelvedPlan> _plans = [];
    private AuditPage _page = new([], HasOlder: false);

    /// <summary>Gets or sets the plan; null or empty for all.</summary>
    [SupplyParameterFromQuery(Name = "plan")]
    public string? PlanId { get; set; }

    /// <summary>Gets or sets whether a plan's parts are listed one by one.</summary>
    [SupplyParameterFromQuery(Name = "parts")]
    public bool WithParts { get; set; }

    /// <summary>Gets or sets the sequence of the change before which to look; null for the latest.</summary>
    [SupplyParameterFromQuery(Name = "before")]
    public long? Before { get; set; }

    [CascadingParameter(Name = "Language")]
    private Language Language { get; set; }

    [Inject]
    private PlanShelf Shelf { get; set; } = null!;

    [Inject]
    private AuditLog Log { get; set; } = null!;

    [Inject]
    private PageSession Session { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private HistoryWords Words => new(Language);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (!Session.MayAdminister)
        {
            return;
        }

        _plans = await Shelf.ReadAllAsync(CancellationToken.None);
        var ids = _plans.Select(p => p.Plan.Id).Where(id => string.IsNullOrEmpty(PlanId) || id == PlanId);
        _page = await Log.ReadAsync(ids, WithParts, Before, CancellationToken.None);
    }

    private void Choose(string planId, bool withParts) => Navigation.NavigateTo(AddressOf(planId, withParts));

    private static string AddressOf(string? planId, bool withParts) =>
        $"/history?plan={Uri.EscapeDataString(planId ?? "")}&parts={(withParts ? "true" : "false")}";
}
