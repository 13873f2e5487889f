using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web.Server;
using WorkPlanSim.Web.Shelves;
using WorkPlanSim.Web.Words;

namespace WorkPlanSim.Web.Pages;

/// <summary>The plans that are kept, and the way for files in and out. Files are checked as <c>check</c> does.</summary>
public sealed partial class PlanList : ComponentBase
{
    private ImmutableArray<ShelvedPlan> _plans = [];
    private ImmutableArray<Problem> _problems = [];
    private string _name = "";
    private string _forPlan = "";
    private string? _news;
    private bool _hasNoFile;

    [CascadingParameter(Name = "Language")]
    private Language Language { get; set; }

    [Inject]
    private PlanShelf Shelf { get; set; } = null!;

    [Inject]
    private PageSession Session { get; set; } = null!;

    private PlansWords Words => new(Language);

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        _plans = await Shelf.ReadAllAsync(CancellationToken.None);
        _forPlan = _plans.Any(p => p.Plan.Id == _forPlan) ? _forPlan : _plans.Select(p => p.Plan.Id).FirstOrDefault("");
    }

    private Task TakePlanAsync(InputFileChangeEventArgs chosen) =>
        TakeAsync(chosen, async file => await Shelf.PutPlanAsync(file, Session.Author, CancellationToken.None));

    private Task TakeScenarioAsync(InputFileChangeEventArgs chosen) =>
        TakeAsync(chosen, file => Shelf.PutScenarioAsync(_forPlan, file, Session.Author, CancellationToken.None));

    private async Task TakeAsync(InputFileChangeEventArgs chosen, Func<SourceText, Task<Reading<PlanSet>?>> put)
    {
        (_problems, _news, _name, _hasNoFile) = ([], null, chosen.File.Name, false);
        if (chosen.File.Size > WebSetup.MostBytes)
        {
            _news = Words.TooLarge;
            return;
        }

        await using var stream = chosen.File.OpenReadStream(WebSetup.MostBytes);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        var sent = SourceText.FromBytes(chosen.File.Name, content.GetBuffer().AsSpan(0, (int)content.Length));
        if (sent.Value is not { } file)
        {
            _problems = sent.Problems;
            return;
        }

        var reading = await put(file);
        _problems = reading?.Problems ?? [];
        _hasNoFile = reading is null;
        if (reading?.Value is not null)
        {
            (_problems, _news) = ([], Words.Kept(chosen.File.Name));
            await ReadAsync();
        }
    }
}
