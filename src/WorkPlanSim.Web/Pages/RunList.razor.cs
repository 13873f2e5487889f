using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting;
using WorkPlanSim.Plotting.Numbers;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Shelves;
using WorkPlanSim.Web.Words;

namespace WorkPlanSim.Web.Pages;

/// <summary>The runs of a plan: those under way, and those that were; one trial of one told again.</summary>
public sealed partial class RunList : PlanPage
{
    private const int AtOnce = 50;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    private ShelvedPlan? _shelved;
    private ImmutableArray<(RunEntry Run, RunNews Now)> _runs = [];
    private ImmutableArray<RunRecord> _records = [];
    private ImmutableArray<string> _picked = [];
    private int _shown = AtOnce;
    private RunRecord? _chosen;
    private ReplayedYear? _year;
    private Func<RunsWords, string>? _problem;
    private string _scenario = Scenario.BaselineId;
    private string _replayed = Scenario.BaselineId;
    private int _trials = RunLimits.UsualTrials;
    private int _trial = 1;
    private int _trialShown;
    private ulong _seed = 1;

    [Inject]
    private RunBook Book { get; set; } = null!;

    [Inject]
    private RunTickets Tickets { get; set; } = null!;

    [Inject]
    private RunLimits Limits { get; set; } = null!;

    [Inject]
    private RunHistory History { get; set; } = null!;

    [Inject]
    private RunHeadlines Results { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private PlanningService Planning { get; set; } = null!;

    private RunsWords Words => new(Language);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _shelved = await Shelf.FindAsync(PlanId, CancellationToken.None);
        _runs = Look();
        await ReadAsync();
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && _shelved is not null)
        {
            WatchPlan(HearAsync);
            _ = BesideAsync(WatchAsync);
            _ = BesideAsync(ReadResultsAsync);
        }
    }

    // One more than is shown tells whether there are more.
    private async Task ReadAsync() => _records = await History.ReadAsync(PlanId, _shown + 1, Gone);

    // One after the other, and each shown when it is there: those that are not at hand come from the store, with all that their trials add up to.
    private async Task ReadResultsAsync()
    {
        foreach (var record in _records.Take(_shown).Where(r => Results.AtHand(r.RunId).IsDefault))
        {
            await Results.ReadAsync(record, Gone);
            StateHasChanged();
        }
    }

    private async Task ShowOlderAsync()
    {
        _shown += AtOnce;
        await ReadAsync();
        _ = BesideAsync(ReadResultsAsync);
    }

    // What can be run next, and which runs were over the plan as it is.
    private async Task HearAsync()
    {
        _shelved = await Shelf.FindAsync(PlanId, Gone) ?? _shelved;
        StateHasChanged();
    }

    private async Task WatchAsync()
    {
        while (true)
        {
            await Task.Delay(Beat, Gone);
            var (before, now) = (_runs, Look());
            if (before.SequenceEqual(now))
            {
                continue;
            }

            if (!before.Where(r => r.Now.IsEnd).SequenceEqual(now.Where(r => r.Now.IsEnd)))
            {
                await ReadAsync();
                _ = BesideAsync(ReadResultsAsync);
            }

            _runs = now;
            StateHasChanged();
        }
    }

    private ImmutableArray<(RunEntry Run, RunNews Now)> Look() => [.. Book.Of(PlanId).Select(r => (r, r.Now))];

    // A projection or comparison that found its result is in the history; nothing but this list tells of the others.
    private static bool IsAside((RunEntry Run, RunNews Now) run) =>
        run.Now.IsEnd && !(IsOfTrials(run.Run) && run.Now.Status == RunStatus.Completed);

    private static bool IsOfTrials(RunEntry run) => run.Ticket.Kind is RunKind.Projection or RunKind.Comparison;

    private void Start()
    {
        if (_trials < 1 || _trials > Limits.MostTrials)
        {
            _problem = w => w.TrialsFrom1To(Limits.MostTrials);
            return;
        }

        if (_shelved?.Find(_scenario) is { } scenario)
        {
            var order = new RunOrder(PlanId, [scenario], _seed, _trials, Precision: null) { By = Session.Who };
            _problem = Book.Start(Tickets.Of(_shelved, order)).Refusal is { } refusal ? w => refusal.In(w.Language) : null;
            _runs = Look();
        }
    }

    private ImmutableArray<(string Met, string Mandatory)> Said(RunRecord record) => Results.AtHand(record.RunId) is { IsDefault: false } known
        ? [.. known.Select(h => (Words.MetOf(NumberText.Fixed(h.ExpectedMet, 1), h.Counted), Words.MandatoryIn(NumberText.Percent(h.AllMandatory, 1))))]
        : default;

    private void Pick(string runId, bool isPicked) => _picked = isPicked ? [.. _picked, runId] : _picked.Remove(runId, StringComparer.Ordinal);

    // The older one is what the other is held against: it was asked first.
    private void CompareTwo()
    {
        if (_records.Where(r => _picked.Contains(r.RunId, StringComparer.Ordinal)).ToList() is [var later, var earlier])
        {
            Navigation.NavigateTo(RunAddress.Of(PlanId, later.RunId, earlier.RunId));
        }
    }

    private void Choose(RunRecord record) =>
        (_chosen, _year, _problem, _trial, _replayed) = (record, null, null, 1, record.Scenarios[0].Id);

    private async Task ReplayAsync()
    {
        if (_chosen is not { } chosen || chosen.Scenarios.FirstOrDefault(s => s.Id == _replayed) is not { } scenario)
        {
            return;
        }

        var trial = Math.Clamp(_trial, 1, chosen.Trials);
        // Over the plan as it was: what it is now may know nothing of that year.
        var result = await Planning.FindResultAsync(chosen.RunId, chosen.Scenarios, chosen.Seed, chosen.PlanHash, Gone);
        if (result is null)
        {
            _problem = w => RunsWords.OtherEngine.In(w.Language);
            return;
        }

        var replay = await Task.Run(
            () => Model.Compile(result.Plan, [scenario], chosen.Seed, cache: null, chosen.Sampling).Replay(trial - 1, Gone), Gone);
        (_year, _trialShown) = (ReplayedYear.Read(result.Plan, scenario, chosen.Seed, replay), trial);
    }

    private string Names(ImmutableArray<Scenario> scenarios) =>
        string.Join(Language == Language.Zh ? "、" : ", ", scenarios.Select(s => s.Title.In(Language)));
}
