using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Hosting;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.Web.Shelves;

/// <summary>
/// The plans by their ids, with the scenarios saved with each: what pages and API share. Files are checked as <c>check</c>
/// does before anything of them is kept. Thread-safe.
/// </summary>
/// <param name="planning">Keeps them.</param>
/// <param name="files">Knows what their files were before.</param>
/// <param name="halves">Finishes what was saved by half.</param>
/// <param name="options">Who works here.</param>
internal sealed class PlanShelf(PlanningService planning, FileHistory files, HalfSaves halves, WebOptions options) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private ImmutableDictionary<string, ShelvedPlan> _known = ImmutableDictionary.Create<string, ShelvedPlan>(StringComparer.Ordinal);

    private readonly PlanWatchers _watchers = new();

    /// <summary>Gets the id of the plan that the server was started with; null for none.</summary>
    internal string? OpenedId { get; private set; }

    /// <summary>Gets whether that plan was saved anew since its file was as it was given, so that it stayed as it was saved.</summary>
    internal bool IsOpenedNewer { get; private set; }

    /// <summary>Gets the ids of the plans that somebody looked at.</summary>
    internal IEnumerable<string> Known => _known.Keys;

    /// <summary>Takes what the server was started with.</summary>
    /// <param name="given">The plan's file, and scenarios.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When it is kept.</returns>
    internal async Task OpenAsync(WebOptions given, CancellationToken cancellationToken)
    {
        if (given.PlanText is not { } text)
        {
            return;
        }

        if (PlanReader.Read(new SourceText(given.PlanName, text), [], _ => null).Value?.Plan is not { } plan)
        {
            throw new ArgumentException("The plan has errors.", nameof(given));
        }

        OpenedId = plan.Id;
        IsOpenedNewer = await files.HasOlderAsync(plan.Id, text, cancellationToken);
        if (!IsOpenedNewer)
        {
            await KeepPlanAsync(plan, text, options.User, _ => true, cancellationToken);
        }

        var kept = (await FindAsync(plan.Id, cancellationToken))?.Scenarios ?? [];
        foreach (var scenario in given.Scenarios.Where(s => kept.All(k => k.Id != s.Id)))
        {
            await KeepScenarioAsync(plan.Id, scenario, options.User, _ => true, cancellationToken);
        }
    }

    /// <summary>Lists the plans.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Their ids, in ordinal order.</returns>
    internal Task<ImmutableArray<string>> ListAsync(CancellationToken cancellationToken) =>
        planning.ListPlansAsync(cancellationToken);

    /// <summary>Gives all plans.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The plans and what is kept with each, by id in ordinal order.</returns>
    internal async Task<ImmutableArray<ShelvedPlan>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<ShelvedPlan>();
        foreach (var id in await ListAsync(cancellationToken))
        {
            if (await FindAsync(id, cancellationToken) is { } plan)
            {
                found.Add(plan);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Finds a plan.</summary>
    /// <param name="planId">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The plan and what is kept with it; null for none.</returns>
    internal async Task<ShelvedPlan?> FindAsync(string planId, CancellationToken cancellationToken)
    {
        if (_known.GetValueOrDefault(planId) is { } known)
        {
            return known;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            return await ReadAsync(planId, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Checks a plan's file, and keeps plan and file if there is no error in it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="by">Who brings it.</param>
    /// <param name="replaces">Whether it may take the place of another that has its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it.</returns>
    internal async Task<FilePut> PutPlanAsync(SourceText file, string by, bool replaces, CancellationToken cancellationToken)
    {
        var reading = PlanReader.Read(file, [], _ => null);
        if (reading.Value?.Plan is not { } plan)
        {
            return new FilePut(reading, null);
        }

        var put = await KeepPlanAsync(
            plan, file.Text, by, there => replaces || there is null || there.Text == file.Text, cancellationToken);
        return new FilePut(reading, put.Kept is null ? put.Before?.Plan.Title : null);
    }

    /// <summary>Keeps a plan and its file in place of what is there, if that is what somebody takes it for.</summary>
    /// <remarks>
    /// Of two who saw the same, one is told that it was changed: here they take turns, and between servers the file's grain decides.
    /// </remarks>
    /// <param name="plan">A plan without errors.</param>
    /// <param name="text">The file that it was read from.</param>
    /// <param name="by">Who brings it.</param>
    /// <param name="mayReplace">
    /// Tells whether it may take the place of what is there, or of nothing; asked again where another server was faster, may not take long.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was there, and what is now.</returns>
    internal async Task<PlanPut> KeepPlanAsync(
        Plan plan, string text, string by, Func<ShelvedPlan?, bool> mayReplace, CancellationToken cancellationToken)
    {
        PlanPut put;
        await _one.WaitAsync(cancellationToken);
        try
        {
            _known = _known.Remove(plan.Id);
            put = await ReplaceAsync(plan, text, by, mayReplace, cancellationToken);
        }
        finally
        {
            _one.Release();
        }

        // Also where it was refused: then what pages show is not what is kept.
        _watchers.Tell(plan.Id);
        return put;
    }

    /// <summary>Checks a scenario's file over a plan, and keeps the scenario if there is no error in it.</summary>
    /// <param name="planId">The plan; one that is kept with its file.</param>
    /// <param name="file">The scenario's file; bases are looked for among the scenarios saved with the plan.</param>
    /// <param name="by">Who brings it.</param>
    /// <param name="replaces">Whether it may take the place of another that has its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it; null where there is no such plan.</returns>
    internal async Task<FilePut?> PutScenarioAsync(
        string planId, SourceText file, string by, bool replaces, CancellationToken cancellationToken)
    {
        if (await FindAsync(planId, cancellationToken) is not { Text: not null } shelved)
        {
            return null;
        }

        var reading = CheckScenario(shelved, file);
        if (reading.Value?.Scenarios is not [var scenario])
        {
            return new FilePut(reading, null);
        }

        var isKept = await KeepScenarioAsync(
            planId,
            scenario,
            by,
            there => replaces || there.Find(scenario.Id) is null || there.Keeps(scenario.Id, scenario),
            cancellationToken);
        return new FilePut(reading, isKept ? null : shelved.Find(scenario.Id)?.Title ?? scenario.Title);
    }

    /// <summary>Checks a scenario's file over a plan, and keeps nothing.</summary>
    /// <param name="shelved">The plan; one that is kept with its file.</param>
    /// <param name="file">The scenario's file; bases are looked for among the scenarios saved with the plan.</param>
    /// <returns>The scenario, or why there is none; and every problem.</returns>
    internal static Reading<PlanSet> CheckScenario(ShelvedPlan shelved, SourceText file) => PlanReader.Read(
        new SourceText(shelved.Plan.Id + ".yaml", shelved.Text ?? ""),
        [file],
        id => shelved.Find(id) is { } known
            ? new SourceText(id + ".yaml", ScenarioWriter.Write(known, shelved.Plan.Calendar))
            : null);

    /// <summary>Saves a scenario with its plan, in place of one with the same id, if what is there is what somebody takes it for.</summary>
    /// <remarks>Of two who saw the same, one is told that it was changed, as with plans.</remarks>
    /// <param name="planId">The plan.</param>
    /// <param name="scenario">A scenario that fits the plan, and is not the baseline.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="mayReplace">
    /// Tells, by the plan and the scenarios that are there, whether it may be saved; asked again where another server was faster.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was saved.</returns>
    internal Task<bool> KeepScenarioAsync(
        string planId, Scenario scenario, string by, Func<ShelvedPlan, bool> mayReplace, CancellationToken cancellationToken) =>
        scenario.Id == Scenario.BaselineId
            ? throw new ArgumentException("The baseline is the plan as it stands.", nameof(scenario))
            : ChangeAsync(
                planId,
                mayReplace,
                there => planning.ReplaceScenarioAsync(planId, scenario.Id, scenario, there.Find(scenario.Id), by, cancellationToken),
                cancellationToken);

    /// <summary>Removes a scenario, if it is what somebody takes it for; the history still has it.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="scenarioId">The scenario.</param>
    /// <param name="by">Who removes it.</param>
    /// <param name="mayRemove">
    /// Tells, by the plan and the scenarios that are there, whether it may be removed; asked again where another server was faster.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was removed.</returns>
    internal Task<bool> RemoveScenarioAsync(
        string planId, string scenarioId, string by, Func<ShelvedPlan, bool> mayRemove, CancellationToken cancellationToken) =>
        ChangeAsync(
            planId,
            mayRemove,
            there => planning.ReplaceScenarioAsync(planId, scenarioId, null, there.Find(scenarioId), by, cancellationToken),
            cancellationToken);

    /// <summary>Looks again at a plan that others may have changed, and tells who watches if they did.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When what is known is what is kept.</returns>
    internal async Task RefreshAsync(string planId, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_known.GetValueOrDefault(planId) is not { } before)
            {
                return;
            }

            var now = await ReadAnewAsync(planId, cancellationToken);
            if (now is not null && now.IsSameAs(before))
            {
                return;
            }

            _known = now is not { IsWhole: true } ? _known.Remove(planId) : _known.SetItem(planId, now);
        }
        finally
        {
            _one.Release();
        }

        _watchers.Tell(planId);
    }

    /// <summary>Tells whoever asks whenever a plan or one of its scenarios changed.</summary>
    /// <param name="tell">Is told the plan's id, from any thread; may not take long.</param>
    /// <returns>Ends it.</returns>
    internal IDisposable Watch(Action<string> tell) => _watchers.Add(tell);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<PlanPut> ReplaceAsync(
        Plan plan, string text, string by, Func<ShelvedPlan?, bool> mayReplace, CancellationToken cancellationToken)
    {
        ShelvedPlan? before;
        string? there;
        do
        {
            // What other servers of a cluster changed a moment ago counts too.
            (before, there) = await LookAsync(plan.Id, cancellationToken);
            if (!mayReplace(before))
            {
                return new PlanPut(before, null);
            }
        }
        while (!await planning.ReplaceFileAsync(plan.Id, text, there, by, cancellationToken));

        // The file is first: it says what the rest is to be, should this not come to its end.
        await planning.LoadAsync(plan, by, cancellationToken);
        await halves.CatchUpAsync(plan.Id, text, cancellationToken);
        return new PlanPut(before, await ReadAsync(plan.Id, cancellationToken));
    }

    private async Task<bool> ChangeAsync(
        string planId, Func<ShelvedPlan, bool> may, Func<ShelvedPlan, Task<bool>> change, CancellationToken cancellationToken)
    {
        bool isAllowed;
        await _one.WaitAsync(cancellationToken);
        try
        {
            ShelvedPlan? there;
            do
            {
                there = await ReadAnewAsync(planId, cancellationToken);
                isAllowed = there is not null && may(there);
            }
            while (there is not null && isAllowed && !await change(there));
        }
        finally
        {
            _known = _known.Remove(planId);
            _one.Release();
        }

        _watchers.Tell(planId);
        return isAllowed;
    }

    private async Task<ShelvedPlan?> ReadAsync(string planId, CancellationToken cancellationToken)
    {
        if (_known.GetValueOrDefault(planId) is { } known)
        {
            return known;
        }

        var shelved = await ReadAnewAsync(planId, cancellationToken);
        if (shelved is { IsWhole: true })
        {
            _known = _known.SetItem(planId, shelved);
        }

        return shelved;
    }

    private async Task<ShelvedPlan?> ReadAnewAsync(string planId, CancellationToken cancellationToken) =>
        (await LookAsync(planId, cancellationToken)).Plan;

    // The file may be there before its plan is.
    private async Task<(ShelvedPlan? Plan, string? Text)> LookAsync(string planId, CancellationToken cancellationToken)
    {
        var text = await planning.ReadFileAsync(planId, cancellationToken);
        var (kept, isWhole) = (await planning.ReadPlanAsync(planId, cancellationToken), true);
        if (text is not null)
        {
            (kept, isWhole) = await halves.FinishAsync(planId, text, kept, cancellationToken);
        }

        return kept is null
            ? (null, text)
            : (new ShelvedPlan(kept.Plan, kept.Hash, text, await planning.ReadScenariosAsync(planId, cancellationToken)) { IsWhole = isWhole }, text);
    }
}
