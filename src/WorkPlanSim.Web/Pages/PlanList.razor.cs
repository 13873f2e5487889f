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
public sealed partial class PlanList : ComponentBase, IDisposable
{
    private ImmutableArray<ShelvedPlan> _plans = [];
    private ImmutableArray<Problem> _problems = [];
    private string _name = "";
    private string _forPlan = "";
    private Func<PlansWords, string>? _news;
    private BilingualText? _taken;
    private Func<Task>? _replace;
    private bool _hasNoFile;
    private bool _isRead;
    private bool _isListening;
    private IDisposable? _watching;

    [CascadingParameter(Name = "Language")]
    private Language Language { get; set; }

    [Inject]
    private PlanShelf Shelf { get; set; } = null!;

    [Inject]
    private PageSession Session { get; set; } = null!;

    private PlansWords Words => new(Language);

    private bool HasErrors => _problems.Any(p => p.Severity == ProblemSeverity.Error);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        _isRead = true;
    }

    /// <inheritdoc/>
    public void Dispose() => _watching?.Dispose();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _watching = Shelf.Watch(Hear);
        }

        if (_isRead && !_isListening)
        {
            // The fields for files, just drawn, have the browser listen for a choice: one that is made before that is lost, so none may be.
            await Task.Yield();
            _isListening = true;
            StateHasChanged();
        }
    }

    // What others put there or changed is listed at once, as on the pages of one plan.
    private void Hear(string planId) => _ = InvokeAsync(HearAsync);

    private async Task HearAsync()
    {
        try
        {
            await ReadAsync();
            StateHasChanged();
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    private async Task ReadAsync()
    {
        _plans = await Shelf.ReadAllAsync(CancellationToken.None);
        _forPlan = _plans.Any(p => p.Plan.Id == _forPlan) ? _forPlan : _plans.Select(p => p.Plan.Id).FirstOrDefault("");
    }

    private Task TakePlanAsync(InputFileChangeEventArgs chosen) =>
        TakeAsync(chosen, async (file, replaces) => await Shelf.PutPlanAsync(file, Session.Author, replaces, CancellationToken.None));

    private Task TakeScenarioAsync(InputFileChangeEventArgs chosen)
    {
        // Whatever plan is chosen by the time of an answer: the file was meant for this one.
        var planId = _forPlan;
        return TakeAsync(
            chosen, (file, replaces) => Shelf.PutScenarioAsync(planId, file, Session.Author, replaces, CancellationToken.None));
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen, Func<SourceText, bool, Task<FilePut?>> put)
    {
        (_problems, _news, _taken, _replace, _name, _hasNoFile) = ([], null, null, null, chosen.File.Name, false);
        if (chosen.File.Size > WebSetup.MostBytes)
        {
            _news = w => w.TooLarge;
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

        await PutAsync(replaces => put(file, replaces), replaces: false);
    }

    private async Task PutAsync(Func<bool, Task<FilePut?>> put, bool replaces)
    {
        (_taken, _replace) = (null, null);
        var came = await put(replaces);
        _problems = came?.Reading.Problems ?? [];
        _hasNoFile = came is null;
        if (came?.Taken is { } title)
        {
            (_taken, _replace) = (title, () => PutAsync(put, replaces: true));
        }
        else if (came is { IsKept: true })
        {
            var name = _name;
            _news = w => w.Kept(name);
            await ReadAsync();
        }
    }

    private Task ReplaceAsync() => _replace?.Invoke() ?? Task.CompletedTask;

    private void Leave() => (_taken, _replace, _problems) = (null, null, []);
}
