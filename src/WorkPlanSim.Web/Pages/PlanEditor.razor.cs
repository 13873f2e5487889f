using Microsoft.AspNetCore.Components;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.PlanFiles.Editing;
using WorkPlanSim.Web.Editor;
using WorkPlanSim.Web.Server;
using WorkPlanSim.Web.Shelves;
using WorkPlanSim.Web.Words;

namespace WorkPlanSim.Web.Pages;

/// <summary>The editor of one plan: its parts on the left, the form of the chosen one beside it.</summary>
public sealed partial class PlanEditor : PlanPage
{
    private EditSession? _session;
    private PlanPath _part = PlanPath.Top;
    private PlanDocument? _theirs;
    private PlanDocument? _began;
    private Func<EditorWords, string>? _news;
    private PlanPath? _leadTo;
    private bool _isArriving;

    // The text that is kept, as far as this page knows: what is saved goes in its place and no other's.
    private string? _read;
    private string? _kept;
    private bool _isThere;
    private bool _isSaving;

    /// <summary>Gets or sets the way to what is shown first.</summary>
    [SupplyParameterFromQuery(Name = "at")]
    public string? At { get; set; }

    /// <summary>Gets or sets the first period of a plan that is not there yet.</summary>
    [SupplyParameterFromQuery(Name = "start")]
    public string? Start { get; set; }

    /// <summary>Gets or sets the title of a plan that is not there yet.</summary>
    [SupplyParameterFromQuery(Name = "title")]
    public string? NewTitle { get; set; }

    [Inject]
    private PageScript Script { get; set; } = null!;

    [Inject]
    private FileHistory Files { get; set; } = null!;

    private EditorWords Words => new(Language);

    private ShellWords Shell => new(Language);

    private string Title => EditPlaces.TitleOf(_session!, PlanPath.Top, Language) is { Length: > 0 } title ? title : PlanId;

    private bool IsChanged => _session is { } session && session.Document.Text != (_read ?? "");

    // Whether there is something to save, and whether it is right, is told after a click: a field that is being typed in says what it holds
    // when it is left, by that very click, and a button that is not enabled yet would not hear it.
    private bool MaySave => !_isSaving && _theirs is null;

    private string DraftKey => $"edit/{PlanId}";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var shelved = await Shelf.FindAsync(PlanId, CancellationToken.None);
        _isThere = shelved is not null;
        _read = shelved?.Text;
        var document = _read is { } text ? PlanDocument.Open(text)
            : !_isThere && Start is { } start && Session.MayPlan ? PlanStart.Of(PlanId, NewTitle, start)
            : null;
        if (document is null)
        {
            return;
        }

        _session = new EditSession(document, PlanId, Session.MayPlan) { Changed = Show };
        _kept = document.Text;
        if (At is { } at && EditPlaces.FormOf(PlanPath.Parse(at)) is { } part && _session.Find(part) is not null)
        {
            _part = part;
            (_leadTo, _isArriving) = (PlanPath.Parse(at), true);
        }

        if (RendererInfo.IsInteractive)
        {
            WatchPlan(HearAsync);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _session is { MayChange: true } session
            && EditDraft.Of(await Script.KeptAsync(DraftKey)) is { } draft && PlanDocument.Open(draft.Text) is { } found && found.Text != session.Document.Text)
        {
            await RecoverAsync(session, draft, found);
        }

        if (_leadTo is { } path)
        {
            _leadTo = null;
            await Script.FocusAsync(_isArriving, path == _part ? ["form-title"] : [.. EditPlaces.IdsOf(path), "form-title"]);
        }
    }

    private void Show()
    {
        if (Gone.IsCancellationRequested)
        {
            return;
        }

        // What was shown may be gone by a step back.
        if (_part.Steps.Length == 2 && _session!.Find(_part) is null)
        {
            _part = PlanPath.Top;
        }

        // News last until the next change; that something was checked is none.
        _news = _session!.Document.Text == _kept ? _news : null;
        StateHasChanged();
        _ = KeepAsync();
    }

    private async Task KeepAsync()
    {
        var text = _session!.Document.Text;
        if (text != _kept)
        {
            _kept = text;
            await Script.KeepAsync(DraftKey, IsChanged ? new EditDraft(EditDraft.HashOf(_read), text).Write() : null);
        }
    }

    private async Task RecoverAsync(EditSession session, EditDraft draft, PlanDocument found)
    {
        var isOvertaken = draft.Read != EditDraft.HashOf(_read);
        var read = session.Document;
        session.Change(_ => found);
        _theirs = isOvertaken ? read : null;
        _news = isOvertaken ? null : w => w.Recovered;
        StateHasChanged();
        if (isOvertaken)
        {
            // The tab knows what it began with by its hash alone.
            var began = await Files.FindAsync(PlanId, text => EditDraft.HashOf(text) == draft.Read, Gone);
            _began = PlanDocument.Open(began ?? "");
            StateHasChanged();
        }
    }

    private PlanMerge MergeOf(PlanDocument theirs) => new(_began, theirs, _session!.Document);

    private Task LeadAsync(PlanPath path)
    {
        _part = EditPlaces.FormOf(path) ?? PlanPath.Top;
        (_leadTo, _isArriving) = (path, false);
        StateHasChanged();
        return Task.CompletedTask;
    }

    private async Task SaveAsync()
    {
        if (!MaySave || _session is not { } session)
        {
            return;
        }

        if (!IsChanged)
        {
            _news = w => w.NothingToSave;
            return;
        }

        var text = session.Document.Text;
        var reading = PlanReader.Read(new SourceText(PlanId + ".yaml", text), [], _ => null);
        if (reading.Value?.Plan is not { } plan)
        {
            _news = w => w.NotSaved;
            await LeadAsync(LocatedProblem.Of(reading.Problems).First(p => p.IsError).Path);
            return;
        }

        _isSaving = true;
        try
        {
            if (await PutAsync(plan, text))
            {
                (_read, _kept) = (text, "");
                await KeepAsync();
                _news = w => w.Saved;
            }
        }
        finally
        {
            _isSaving = false;
        }

        await HearAsync();
    }

    private async Task<bool> PutAsync(Domain.Plans.Plan plan, string text)
    {
        var read = _read;
        var put = await Shelf.KeepPlanAsync(
            plan,
            text,
            Session.Author,
            there => there?.Text == text || (read is null ? there is null : there?.Text == read),
            CancellationToken.None);
        return put.Kept is not null;
    }

    private void Discard() => _session!.Change(d => PlanDocument.Open(_read ?? "") ?? d);

    private async Task DownloadAsync() => await Script.DownloadAsync(PlanId + ".yaml", "application/yaml", _session!.Document.Text);

    private void TakeTheirs()
    {
        if (_theirs is { } theirs)
        {
            (_theirs, _read) = (null, theirs.Text);
            _session!.Change(_ => theirs);
        }
    }

    private void KeepMine()
    {
        if (_theirs is { } theirs)
        {
            var both = MergeOf(theirs).Together();
            (_theirs, _read) = (null, theirs.Text);
            _session!.Change(_ => both);
            Show();
        }
    }

    // Whoever has changed nothing simply gets the new version.
    private async Task HearAsync()
    {
        if (_isSaving || Gone.IsCancellationRequested
            || await Shelf.FindAsync(PlanId, CancellationToken.None) is not { Text: { } text } || text == _read || PlanDocument.Open(text) is not { } now)
        {
            StateHasChanged();
            return;
        }

        if (IsChanged)
        {
            _began = _theirs is null ? PlanDocument.Open(_read ?? "") : _began;
            _theirs = now;
        }
        else
        {
            // With no way back: what somebody else saved is not undone by one who only looked on.
            _session = new EditSession(now, PlanId, Session.MayPlan) { Changed = Show };
            _part = _session.Find(_part) is null ? PlanPath.Top : _part;
            (_read, _kept) = (text, now.Text);
            _news = w => w.Reloaded;
        }

        StateHasChanged();
    }
}
