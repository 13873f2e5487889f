using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Hosting;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Numbers;
using WorkPlanSim.Plotting.Reports;
using WorkPlanSim.Web.Runs;
using WorkPlanSim.Web.Shelves;
using WorkPlanSim.Web.Words;

namespace WorkPlanSim.Web.Pages;

/// <summary>Scenarios side by side on the same trials. What is asked stands in the address, so that a reload joins the run again.</summary>
public sealed partial class Compare : PlanPage
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    // In the order in which a reader wants them.
    private static readonly string[] Kinds = ["heatmap", "dots", "differences", "allocation", "number-met"];

    private ShelvedPlan? _shelved;
    private ImmutableSortedSet<string> _picked = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    private RunEntry? _run;
    private ResultFiles? _files;
    private ImmutableArray<ShownFigure> _figures = [];
    private ImmutableArray<string> _answer = [];
    private RunPair? _pair;
    private (ScenarioComparison First, ScenarioComparison Second)? _apart;
    private Func<CompareWords, string>? _problem;
    private int _trials = RunLimits.UsualTrials;
    private Sampling _sampling;
    private ulong _seed = 1;
    private Language _drawn;
    private bool _isDrawing;

    /// <summary>Gets or sets the scenarios to compare, with commas between.</summary>
    [SupplyParameterFromQuery(Name = "scenarios")]
    public string? Asked { get; set; }

    /// <summary>Gets or sets how many trials to make.</summary>
    [SupplyParameterFromQuery(Name = "trials")]
    public int? AskedTrials { get; set; }

    /// <summary>Gets or sets the seed.</summary>
    [SupplyParameterFromQuery(Name = "seed")]
    public string? AskedSeed { get; set; }

    /// <summary>Gets or sets how trials are sampled: <c>latin</c>, else plain.</summary>
    [SupplyParameterFromQuery(Name = "sampling")]
    public string? AskedSampling { get; set; }

    /// <summary>Gets or sets the id of a run to look at, whoever asked for it; null for what the rest asks.</summary>
    [SupplyParameterFromQuery(Name = "run")]
    public string? RunId { get; set; }

    /// <summary>Gets or sets the id of a run that <see cref="RunId"/> is held against; null to look at that alone.</summary>
    [SupplyParameterFromQuery(Name = "against")]
    public string? AgainstId { get; set; }

    [Inject]
    private RunBook Book { get; set; } = null!;

    [Inject]
    private RunFinder Runs { get; set; } = null!;

    [Inject]
    private RunTickets Tickets { get; set; } = null!;

    [Inject]
    private RunHistory History { get; set; } = null!;

    [Inject]
    private PlanningService Planning { get; set; } = null!;

    [Inject]
    private RunLimits Limits { get; set; } = null!;

    [Inject]
    private ResultShelf Results { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private CompareWords Words => new(Language);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            WatchPlan(HearAsync);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _shelved ??= await Shelf.FindAsync(PlanId, CancellationToken.None);
        if (_shelved is null || !RendererInfo.IsInteractive)
        {
            return;
        }

        if (Asked is null && RunId is null)
        {
            _picked = [.. _shelved.Scenarios.Select(s => s.Id)];
            return;
        }

        if (RunId is not null && AgainstId is not null)
        {
            await PairAsync(RunId, AgainstId);
            return;
        }

        (_pair, _apart) = (null, null);
        var asked = RunId is null ? Tickets.Of(_shelved, OrderOf(_shelved)) : null;
        if (_run is null || _run.Ticket.Id != (RunId ?? asked?.Id))
        {
            await JoinAsync(asked);
        }
        else if (_files is not null && _drawn != Language)
        {
            await DrawAsync(_files);
        }
    }

    // What is shown was asked over the plan as it was; what is asked next will be over the plan as it is.
    private async Task HearAsync()
    {
        _shelved = await Shelf.FindAsync(PlanId, Gone) ?? _shelved;
        StateHasChanged();
    }

    private void Pick(string scenarioId, bool isPicked) =>
        _picked = isPicked ? _picked.Add(scenarioId) : _picked.Remove(scenarioId);

    private void Start()
    {
        if (_trials < 1 || _trials > Limits.MostTrials)
        {
            _problem = w => w.TrialsFrom1To(Limits.MostTrials);
            return;
        }

        // One that did not come to its end begins anew, though its address is the same.
        (_problem, _run) = (null, _run is { Now.IsEnd: false } ? _run : null);
        Navigation.NavigateTo(RunAddress.Of(PlanId, _picked, _trials, _seed, _sampling));
    }

    private RunOrder OrderOf(ShelvedPlan shelved)
    {
        var ids = (Asked ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        _picked = [.. ids.Where(id => shelved.Scenarios.Any(s => s.Id == id)).Take(Limits.MostScenarios)];
        _trials = Math.Clamp(AskedTrials ?? _trials, 1, Limits.MostTrials);
        _seed = ulong.TryParse(AskedSeed, out var seed) ? seed : _seed;
        _sampling = AskedSampling == RunAddress.Latin ? Sampling.Latin : Sampling.Plain;
        return new RunOrder(
            PlanId, [Scenario.Baseline, .. shelved.Scenarios.Where(s => _picked.Contains(s.Id))], _seed, _trials, Precision: null)
        {
            Sampling = _sampling,
            By = Session.Who,
        };
    }

    // Joins what is asked, or what the address names, be it a run of another server or of long ago.
    private async Task JoinAsync(RunTicket? asked)
    {
        (_files, _figures, _problem) = (null, [], null);
        var start = asked is null ? null : Book.Start(asked);
        _run = asked is null ? await Runs.FindAsync(RunId!, Gone) : start?.Run;
        if (_run is null || _run.Ticket.PlanId != PlanId)
        {
            _run = null;
            _problem = w => start?.Refusal?.In(w.Language) ?? w.NoRun;
            return;
        }

        _ = BesideAsync(() => FollowAsync(_run));
    }

    // Runs that made the same trials are compared as scenarios are; of others there are only the figures of each.
    private async Task PairAsync(string runId, string againstId)
    {
        if (_pair?.Second.RunId == runId && _pair.First.RunId == againstId)
        {
            if (_files is not null && _drawn != Language)
            {
                await DrawAsync(_files);
            }

            return;
        }

        (_run, _files, _figures, _apart, _problem) = (null, null, [], null, null);
        if (await History.FindAsync(PlanId, againstId, Gone) is not { } first || await History.FindAsync(PlanId, runId, Gone) is not { } second)
        {
            _problem = w => w.NoRun;
            return;
        }

        _pair = new RunPair(first, second);
        if (_pair.Scenarios.Length > Limits.MostScenarios)
        {
            _problem = w => w.TooManyScenarios(Limits.MostScenarios);
        }
        else if (_pair.Gaps.IsEmpty)
        {
            await JoinAsync(Tickets.Of(PlanId, _pair, Session.Who));
        }
        else if (await ReadAsync(first) is { } one && await ReadAsync(second) is { } other)
        {
            _apart = (one, other);
        }
        else
        {
            _problem = w => RunsWords.OtherEngine.In(w.Language);
        }
    }

    private async Task<ScenarioComparison?> ReadAsync(RunRecord record) =>
        await Planning.FindResultAsync(record.RunId, record.Scenarios, record.Seed, record.PlanHash, Gone) is { } result
            ? ScenarioComparison.Read(result.Plan, result.Scenarios, result.Seed, result.Tally)
            : null;

    private async Task FollowAsync(RunEntry run)
    {
        while (!run.Now.IsEnd && run == _run)
        {
            await Task.Delay(Beat, Gone);
            StateHasChanged();
        }

        if (run != _run)
        {
            return;
        }

        switch (run.Now)
        {
            case { Status: RunStatus.Cancelled }:
                _problem = w => w.Cancelled;
                break;
            case { Failure: { } failure }:
                _problem = w => w.Failed + failure.In(w.Language);
                break;
            default:
                _files = Results.Find(run.Ticket.Id);
                break;
        }

        if (_files is { } files)
        {
            await DrawAsync(files);
        }

        StateHasChanged();
    }

    private async Task DrawAsync(ResultFiles files)
    {
        (_drawn, _isDrawing, _figures) = (Language, true, []);
        var data = files.DataOf(Language);
        _answer = data.Comparison.Differences.IsEmpty ? [SentenceOf(data.Comparison.Projections[0].Summary)] : AnswerSentences.Of(data);
        StateHasChanged();
        foreach (var kind in Kinds.Where(name => FigureCatalog.For(data).Any(k => k.Name == name)))
        {
            var drawn = await Task.Run(() => files.Draw(_drawn, kind), Gone);
            _figures = [.. _figures, .. drawn.Values.Select(f => f.Figure).Distinct().OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => new ShownFigure(kind, f))];
            StateHasChanged();
        }

        _isDrawing = false;
    }

    // Of one scenario alone there is nothing to answer, but something to say.
    private string SentenceOf(PlanSummary found) => Words.OneAlone(
        NumberText.Fixed(found.ExpectedMet, 2),
        NumberText.Fixed(found.ExpectedMetInterval.Low, 2),
        NumberText.Fixed(found.ExpectedMetInterval.High, 2),
        found.Counted,
        NumberText.Percent(found.AllMandatory, 1));

    private string ChangeName(ResultFiles files) => files.Comparison.Projections[0].Scenario.Id == Scenario.BaselineId
        ? Words.Change
        : Words.ChangeFrom(files.Comparison.Projections[0].Scenario.Title.In(Language));

    private string AddressOf(string name) => ResultAddresses.Of(_run!.Ticket.Id, Language, name);

    private static string KindOf(bool? isWithinChance, double? difference) =>
        isWithinChance is not false || difference is null ? "" : difference > 0.0 ? "up" : "down";
}
