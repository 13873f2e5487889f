using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web.Desk;
using WorkPlanSim.Web.Drafts;
using WorkPlanSim.Web.Live;
using WorkPlanSim.Web.Server;
using WorkPlanSim.Web.Shelves;
using WorkPlanSim.Web.Words;

namespace WorkPlanSim.Web.Pages;

/// <summary>The workbench over one plan: who gets what, and what comes of it.</summary>
public sealed partial class Workbench : PlanPage
{
    private ShelvedPlan? _shelved;
    private ShelvedPlan? _heard;
    private DraftHistory<Scenario, Scenario>? _draft;
    private Plan? _applied;
    private LiveProjection? _live;
    private LeverFinding? _finding;
    private LiveFigures? _figures;
    private ImmutableArray<LeverValue> _levers;
    private ImmutableArray<DriverBalance> _balances = [];
    private ImmutableArray<ChangeFault> _faults = [];
    private bool _isOld;
    private ImmutableArray<TargetGroup> _groups = [];
    private ImmutableArray<int> _byRisk = [];
    private Grouping _grouping = Grouping.Section;
    private Func<WorkbenchWords, string>? _news;
    private string? _selected;
    private int _mostTrials = LiveProjection.FirstGoal;
    private long _asked;
    private bool _isRead;

    /// <summary>Gets or sets the scenario to begin with; null for what this tab was at.</summary>
    [SupplyParameterFromQuery(Name = "scenario")]
    public string? ScenarioId { get; set; }

    [Inject]
    private LiveProjectors Projectors { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private PageScript Script { get; set; } = null!;

    private WorkbenchWords Words => new(Language);

    private ShellWords Shell => new(Language);

    private Plan Plan => _shelved!.Plan;

    // What can't be run is not waited for.
    private bool IsBusy => _faults.IsEmpty && (_figures is null || _figures.Question < _asked || _figures.Trials < _mostTrials);

    private int SelectedPlace => Plan.Targets.Index().Where(t => t.Item.Id == _selected).Select(t => t.Index).FirstOrDefault();

    private ImmutableArray<BindingPeriod> SelectedBinding => _figures is null
        ? []
        : [.. _figures.Binding[SelectedPlace].Take(_applied!.Targets[SelectedPlace].Deadline.Index + 1)];

    private string DraftKey => $"draft/{PlanId}";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (_live is { } live)
        {
            await live.DisposeAsync();
        }

        if (_finding is { } finding)
        {
            await finding.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _shelved = await Shelf.FindAsync(PlanId, CancellationToken.None);
        _isRead = true;
        if (_shelved is null)
        {
            return;
        }

        _heard = _shelved;

        // All of it before the page is first shown: nothing that somebody does then can be overtaken by what is begun here.
        _draft = Begin(_shelved.Find(ScenarioId ?? Scenario.BaselineId));
        _groups = TargetGroup.Of(Plan, _grouping);
        Take(_draft.Current);
        var projector = Projectors.Of(Plan);
        _figures = projector.First(
            new LiveQuestion(0, _faults.IsEmpty ? _draft.Current : Scenario.Baseline, 0), CancellationToken.None);
        Rank();
        _selected = Plan.Targets[_byRisk[0]].Id;
        if (RendererInfo.IsInteractive)
        {
            WatchPlan(HearAsync);
            _live = new LiveProjection(projector, ShowAsync, DispatchExceptionAsync);
            _finding = new LeverFinding(Plan, ShowAsync, DispatchExceptionAsync);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || _draft is null)
        {
            return;
        }

        if (ScenarioId is null && await Script.KeptAsync(DraftKey) is { } kept
            && !_draft.IsChanged && DraftText.Read(kept, Plan) is { } draft)
        {
            _draft = Begin(_shelved?.Find(draft.Id));
            _draft.Change(draft);
        }

        Ask();
        StateHasChanged();
    }

    private static DraftHistory<Scenario, Scenario> Begin(Scenario? scenario) =>
        new(scenario ?? Scenario.Baseline, DraftPacking.None<Scenario>());

    private ImmutableArray<int> Ordered(TargetGroup group) => _grouping == Grouping.Risk ? _byRisk : group.Places;

    private void GroupBy(ChangeEventArgs chosen)
    {
        _grouping = Enum.TryParse<Grouping>($"{chosen.Value}", out var grouping) ? grouping : Grouping.Section;
        _groups = TargetGroup.Of(Plan, _grouping);
        Rank();
    }

    private void Refine(ChangeEventArgs chosen)
    {
        if (int.TryParse($"{chosen.Value}", NumberStyles.None, CultureInfo.InvariantCulture, out var trials))
        {
            _mostTrials = Math.Clamp(trials, LiveProjection.FirstGoal, 1 << 18);
            Ask();
        }
    }

    private void Pick(string targetId)
    {
        _selected = targetId;
        _levers = default;
        AskForLevers();
    }

    private async Task MoveAsync(LeverMove move)
    {
        var changed = Levers.Set(_draft!.Current, move.Change);
        if (move.IsFinal)
        {
            _draft.Change(changed);
        }
        else
        {
            _draft.Move(changed);
        }

        _selected = TargetOf(move.Change) ?? _selected;
        Ask();
        if (move.IsFinal)
        {
            await KeepAsync();
        }
    }

    private async Task StepAsync(Action<DraftHistory<Scenario, Scenario>> step)
    {
        step(_draft!);
        Ask();
        await KeepAsync();
    }

    private async Task Load(string scenarioId)
    {
        if (_shelved!.Find(scenarioId) is { } scenario)
        {
            _draft!.Change(scenario);
            _draft.Save(scenario);
            Ask();
            await KeepAsync();
        }
    }

    private async Task<bool> SaveAsync(string title)
    {
        var isSaved = await TrySaveAsync(title);
        StateHasChanged();
        return isSaved;
    }

    private async Task<bool> TrySaveAsync(string title)
    {
        var current = _draft!.Current;
        var isSame = current.Title.In(Language) == title && current.Id != Scenario.BaselineId;
        var scenario = isSame
            ? current
            : current with { Id = ScenarioName.Of(title, _shelved!.Scenarios), Title = BilingualText.Same(title), BaseId = null };
        if (!ScenarioApplication.Apply(Plan, scenario).Faults.IsEmpty)
        {
            _news = w => w.NotSaved;
            return false;
        }

        // A scenario made over the plan as it was might not fit the plan as it is.
        var (hash, expected) = (_shelved!.Hash, isSame ? Expected(scenario.Id) : null);
        if (!await Shelf.KeepScenarioAsync(
            PlanId, scenario, Session.Author, there => there.Hash == hash && there.Keeps(scenario.Id, expected), CancellationToken.None))
        {
            await TellOfOthersAsync(
                scenario.Id, theirs => theirs is null ? w => w.OthersDeleted : w => w.OthersSaved(theirs.Title.In(w.Language)));
            return false;
        }

        await LookAgainAsync();

        // A slider may have moved meanwhile.
        _draft.Save(scenario, ReferenceEquals(_draft.Current, current)
            ? scenario
            : _draft.Current with { Id = scenario.Id, Title = scenario.Title, BaseId = scenario.BaseId });
        _news = w => w.Saved(title);
        await KeepAsync();
        return true;
    }

    private async Task DeleteAsync()
    {
        var (id, title) = (_draft!.Current.Id, _draft.Current.Title);
        var expected = Expected(id);
        if (!await Shelf.RemoveScenarioAsync(PlanId, id, Session.Author, there => there.Keeps(id, expected), CancellationToken.None))
        {
            await TellOfOthersAsync(id, theirs => theirs is null
                ? w => w.DeletedAlready(title.In(w.Language))
                : w => w.NotDeleted(theirs.Title.In(w.Language)));
        }

        await LookAgainAsync();
        if (_shelved!.Find(id) is null)
        {
            await Load(Scenario.BaselineId);
        }
    }

    // What was loaded or saved here last, whatever others did since.
    private Scenario? Expected(string id) => _draft!.Saved.Id == id ? _draft.Saved : _shelved!.Find(id);

    private async Task TellOfOthersAsync(string scenarioId, Func<Scenario?, Func<WorkbenchWords, string>> say)
    {
        await HearAsync();
        if ((await Shelf.FindAsync(PlanId, CancellationToken.None))?.Hash != _shelved!.Hash)
        {
            return;
        }

        // Told once: whoever then does it again means to.
        var theirs = _shelved.Find(scenarioId);
        _draft!.Rebase(theirs ?? Scenario.Baseline);
        _news = say(theirs);
    }

    // Figures are of the plan that the page was opened with: another one is told of, and not mixed in.
    private async Task LookAgainAsync()
    {
        if (await Shelf.FindAsync(PlanId, CancellationToken.None) is { } now && now.Hash == _shelved!.Hash)
        {
            _shelved = now;
            _heard = now;
        }
    }

    private async Task DownloadAsync() => await Script.DownloadAsync(
        _draft!.Current.Id + ".yaml", "application/yaml", ScenarioWriter.Write(_draft.Current, Plan.Calendar));

    private async Task KeepAsync() =>
        await Script.KeepAsync(DraftKey, _draft!.IsChanged ? Encoding.UTF8.GetString(DraftText.Write(_draft.Current)) : null);

    /// <summary>Takes what is given now: balances and faults are told at once, whatever trials say later.</summary>
    private void Take(Scenario scenario)
    {
        var applied = ScenarioApplication.Apply(Plan, scenario);
        _applied = applied.Plan;
        _balances = DriverBalance.Of(_applied);
        _faults = applied.Faults;
    }

    private void Ask()
    {
        Take(_draft!.Current);
        _finding?.Forget();
        _levers = _faults.IsEmpty ? default : ImmutableArray<LeverValue>.Empty;
        if (_faults.IsEmpty && _live is { } live)
        {
            _asked = live.Ask(_draft.Current, _mostTrials);
        }
    }

    private Task ShowAsync(LiveFigures figures) => InvokeAsync(() =>
    {
        _figures = figures;
        if (figures.Question == _asked && figures.Trials >= _mostTrials)
        {
            Rank();
            AskForLevers();
        }

        StateHasChanged();
    });

    private Task ShowAsync(ImmutableArray<LeverValue> levers) => InvokeAsync(() =>
    {
        _levers = levers;
        StateHasChanged();
    });

    private void AskForLevers()
    {
        if (_faults.IsEmpty && _selected is { } target)
        {
            _finding?.Ask(_draft!.Current, target);
        }
    }

    private static string? TargetOf(Change change) => change switch
    {
        Change.OfBudget c => c.To,
        Change.OfStaff c => c.To,
        _ => null,
    };

    // Rows change places when trials have settled, never under somebody's hand.
    private void Rank() => _byRisk =
    [
        .. Enumerable.Range(0, Plan.Targets.Length).OrderBy(i => _figures?.Projection.Targets[i].Probability ?? 0.0),
    ];

    private async Task HearAsync()
    {
        // A save that was refused is heard of too, also by who tried it: it must not take the place of what they were told.
        if (await Shelf.FindAsync(PlanId, CancellationToken.None) is not { } now || now.SaysTheSameAs(_heard!))
        {
            return;
        }

        _heard = now;
        _isOld = now.Hash != _shelved!.Hash;
        _news = _isOld ? w => w.PlanChanged : w => w.ScenariosChanged;
        if (!_isOld)
        {
            _shelved = now with { Plan = _shelved.Plan };
        }

        StateHasChanged();
    }
}
